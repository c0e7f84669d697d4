// A property or trait as it is filled in, and the JSON that it means.

import type { FieldInData } from "../../../shared/api/catalogue-contract.ts";
import type { JsonObject, JsonValue } from "../../../shared/base/json.ts";

export type ValueKindChoice = "text" | "number" | "boolean" | "json" | "none";

export interface PropertyRow {
  /** Names the row in the form. */
  readonly key: number;
  readonly name: string;
  readonly kind: ValueKindChoice;
  readonly text: string;
}

export const valueKinds: { readonly value: ValueKindChoice; readonly label: string }[] = [
  { value: "text", label: "Text" },
  { value: "number", label: "Number" },
  { value: "boolean", label: "Yes or no" },
  { value: "json", label: "JSON" },
  { value: "none", label: "Nothing" },
];

export function kindOfField({ kinds: [first] }: FieldInData): ValueKindChoice {
  if (first === "number" || first === "boolean") return first;
  return first === "list" || first === "object" ? "json" : "text";
}

export const rowsOf = (content: JsonObject): readonly PropertyRow[] =>
  Object.entries(content).map(([name, value], key) => ({ key, name, ...rowOf(value) }));

function rowOf(value: JsonValue): Pick<PropertyRow, "kind" | "text"> {
  if (value === null) return { kind: "none", text: "" };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "number") return { kind: "number", text: String(value) };
  if (typeof value === "boolean") return { kind: "boolean", text: String(value) };
  return { kind: "json", text: JSON.stringify(value) };
}

/** What the rows mean, or a sentence about the first that means nothing. */
export function contentOfRows(rows: readonly PropertyRow[]): JsonObject | string {
  const content: Record<string, JsonValue> = {};
  for (const row of rows) {
    const name = row.name.trim();
    if (name === "") return "Every row needs a name.";
    const value = valueOf(row);
    if (value === undefined) return `“${row.text}” is no ${row.kind === "json" ? "JSON" : row.kind}.`;
    content[name] = value;
  }
  return content;
}

function valueOf({ kind, text }: PropertyRow): JsonValue | undefined {
  switch (kind) {
    case "text":
      return text;
    case "number":
      return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case "boolean":
      return text === "true";
    case "json":
      return parsed(text);
    case "none":
      return null;
  }
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
