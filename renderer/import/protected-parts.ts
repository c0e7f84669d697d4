// What of the messages can be protected: ids, traits and properties, as the files have them.

import type { Protection } from "../../shared/api/import-contract.ts";
import { type ImportFile, isLooked } from "./import-file.ts";
import { hasColumn, meaningOf } from "./mapping-draft.ts";
import { nameOf } from "./read-as-words.ts";

export interface ProtectedPart {
  readonly part: Protection["part"];
  /** "" for an id. */
  readonly key: string;
  /** One of its values; "" where none is known. */
  readonly example: string;
}

/** Ids first, then traits, then properties, each once. */
export function protectedParts(files: readonly ImportFile[]): readonly ProtectedPart[] {
  const found = new Map<string, ProtectedPart>();
  for (const one of files.flatMap(partsOf)) {
    const place = JSON.stringify([one.part, one.key]);
    if (!found.has(place)) found.set(place, one);
  }
  const order: readonly Protection["part"][] = ["userId", "anonymousId", "trait", "property"];
  return order.flatMap((part) => [...found.values()].filter((one) => one.part === part));
}

function partsOf(file: ImportFile): readonly ProtectedPart[] {
  if (!isLooked(file)) return [];
  const { looked } = file.state;
  const { mapping } = file;
  if (mapping === null) {
    const fields = looked.fields.map(({ part, key, example }) => ({ part, key, example }));
    return [...ids(() => true), ...fields];
  }
  const fields = looked.columns.flatMap((column): readonly ProtectedPart[] => {
    const meaning = meaningOf(mapping, column);
    if (meaning.role !== "trait" && meaning.role !== "property") return [];
    // A row of an identify call has traits alone.
    return [{ part: meaning.role, key: nameOf(meaning, column), example: column.values[0] ?? "" }];
  });
  return [...ids((part) => hasColumn(mapping, part)), ...fields];
}

const ids = (isThere: (part: "userId" | "anonymousId") => boolean): readonly ProtectedPart[] =>
  (["userId", "anonymousId"] as const).filter(isThere).map((part) => ({ part, key: "", example: "" }));
