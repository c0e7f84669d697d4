// The traits and properties that occur in the rows that were looked at, for the choice of what is protected.

import type { SeenField } from "../../../shared/api/import-contract.ts";
import { isJsonObject, type JsonObject } from "../../../shared/base/json.ts";
import type { Message } from "../../../shared/people/message.ts";
import type { Mapping } from "../../../shared/people/mapping-schema.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { columnOf } from "./column-of.ts";

/** So many can be protected; their names are not longer. */
const mostFields = 500;
const longestKey = 1_000;
const longestExample = 60;

interface Counted {
  readonly part: SeenField["part"];
  readonly key: string;
  readonly example: string;
  count: number;
}

export class SeenFields {
  readonly #fields = new Map<string, Counted>();

  /** `call` is the JSON of the message, whose context may hold traits as well. */
  take(message: Message, call: unknown): void {
    this.#takeAll("property", message.properties);
    this.#takeAll("trait", message.traits);
    if (message.type === "identify") return;
    const context = isJsonObject(call) ? call["context"] : undefined;
    const traits = isJsonObject(context) ? context["traits"] : undefined;
    if (isJsonObject(traits)) this.#takeAll("trait", traits);
  }

  /** Traits first, each part the most frequent first. */
  list(): readonly SeenField[] {
    const fields = [...this.#fields.values()].map((field) => ({ ...field }));
    return fields.sort((a, b) => (a.part === b.part ? b.count - a.count : a.part === "trait" ? -1 : 1));
  }

  #takeAll(part: SeenField["part"], content: JsonObject): void {
    for (const key of Object.keys(content)) {
      const id = `${part} ${key}`;
      const known = this.#fields.get(id);
      if (known !== undefined) known.count++;
      else if (this.#fields.size < mostFields && key.length <= longestKey) {
        this.#fields.set(id, { part, key, example: exampleOf(content[key]), count: 1 });
      }
    }
  }
}

/** Of a table: what its mapping makes of the columns. */
export function fieldsOfColumns(mapping: Mapping, columns: readonly ColumnFacts[]): readonly SeenField[] {
  const fields = mapping.columns.flatMap((column): readonly SeenField[] => {
    const facts = columnOf(column, columns);
    if (facts === undefined || (column.role !== "property" && column.role !== "trait")) return [];
    const key = column.name ?? column.column ?? facts.name ?? `column${facts.index + 1}`;
    return [{ part: column.role, key, count: facts.filled, example: exampleOf(facts.first[0]) }];
  });
  return fields.filter(({ key, count }) => count > 0 && key.length <= longestKey).slice(0, mostFields);
}

function exampleOf(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > longestExample ? `${text.slice(0, longestExample)}…` : text;
}
