// What a trait or property is: the sorts of value that a person can choose, and how one becomes another.

import type { ValueKind } from "../../shared/api/catalogue-contract.ts";
import { formatInstant, parseInstant } from "../../shared/base/instant.ts";
import type { JsonValue } from "../../shared/base/json.ts";

export type ValueSort = "text" | "number" | "boolean" | "instant" | "json";

export const valueSorts: readonly { readonly value: ValueSort; readonly label: string }[] = [
  { value: "text", label: "Text" },
  { value: "number", label: "Number" },
  { value: "boolean", label: "Yes or no" },
  { value: "instant", label: "Instant" },
  { value: "json", label: "Other" },
];

export function sortOf(value: JsonValue): ValueSort {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (typeof value !== "string") return "json";
  return parseInstant(value) === undefined ? "text" : "instant";
}

/** Of what the data has most often under this name. */
export function sortOfKind(kind: ValueKind | undefined): ValueSort {
  if (kind === undefined || kind === "text") return "text";
  return kind === "list" || kind === "object" ? "json" : kind;
}

/** The same as far as it can be said otherwise; else what this sort begins with. */
export function asSort(value: JsonValue, sort: ValueSort, atMs: number): JsonValue {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  switch (sort) {
    case "text":
      return text;
    case "number": {
      const number = Number(text);
      return text.trim() === "" || !Number.isFinite(number) ? 0 : number;
    }
    case "boolean":
      return value === true || text === "true" || text === "yes";
    case "instant":
      return parseInstant(text) === undefined ? formatInstant(atMs) : text;
    case "json":
      return sortOf(value) === "json" ? value : null;
  }
}

/** In a line of words: text as it is, the rest as it is written. */
export const valueWords = (value: JsonValue): string => {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null ? "none" : JSON.stringify(value);
};
