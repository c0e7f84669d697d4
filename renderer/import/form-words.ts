// How a file is written, in words.

import type { FileForm, LookedFile } from "../../shared/api/import-contract.ts";

export type Separator = Extract<FileForm, { readonly kind: "delimited" }>["separator"];

export const separatorWords: Readonly<Record<Separator, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
  spaces: "spaces",
};

/** "separated by commas, UTF-8", "JSON Lines, UTF-8, compressed". */
export function formWords({ form, isGzip }: Pick<LookedFile, "form" | "isGzip">): string {
  return [formWord(form), "UTF-8", ...(isGzip ? ["compressed"] : [])].join(", ");
}

function formWord(form: FileForm): string {
  if (form.kind === "jsonLines") return "JSON Lines";
  if (form.kind === "json") return "JSON";
  const separated = `separated by ${separatorWords[form.separator]}`;
  return form.header ? separated : `${separated}, no names of columns`;
}
