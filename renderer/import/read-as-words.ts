// How a column is read, in a few words: what the button says that opens its fields.

import type { LookedColumn } from "../../shared/api/import-contract.ts";
import type { CellType } from "../../shared/people/mapping-schema.ts";
import type { Meaning } from "./mapping-draft.ts";

export const typeWords: Readonly<Record<CellType, string>> = {
  auto: "as it is written",
  text: "text",
  number: "number",
  boolean: "true or false",
  date: "date",
  json: "JSON",
};

const formatWords: Readonly<Record<string, string>> = {
  iso: "ISO 8601",
  epochSeconds: "Seconds since 1970",
  epochMilliseconds: "Milliseconds since 1970",
};

export const wordsOfFormat = (format: string): string => formatWords[format] ?? format;

/** "Europe/Oslo" → "Oslo". */
export const zoneWords = (zone: string): string => zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");

/** null where there is nothing to say. */
export function readAsWords(meaning: Meaning, column: LookedColumn): string | null {
  if (meaning.role === "timestamp") {
    const { format = "iso", zone = "UTC" } = meaning;
    return format.startsWith("epoch")
      ? wordsOfFormat(format)
      : `${wordsOfFormat(format)}, ${zoneWords(zone)}`;
  }
  if (meaning.role !== "property" && meaning.role !== "trait") return null;
  return `${nameOf(meaning, column)}, ${typeWords[meaning.type ?? "auto"]}`;
}

/** The key under which the value is found later on. */
export const nameOf = (
  meaning: { readonly name?: string | undefined },
  { name, position }: LookedColumn,
): string => meaning.name ?? name ?? `column${position}`;
