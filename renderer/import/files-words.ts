// Several files in a few words.

import { countOf } from "../ui/format-count.ts";

/** "shop.csv", "shop.csv and 2 more files". */
export function filesWords(files: readonly { readonly name: string }[]): string {
  const [first] = files;
  if (first === undefined) return "";
  return files.length === 1
    ? first.name
    : `${first.name} and ${countOf(files.length - 1, "more file", "more files")}`;
}
