// One column of a chunk in the making: the texts of a field, numbered, and the number for each row that has it.

import { canonicalText } from "../space/columns/canonical-json.ts";
import type { ColumnContent } from "../space/columns/chunk-content.ts";
import { quickHash } from "./byte-hash.ts";
import { ByteTable } from "./byte-table.ts";

export class ColumnBuilder {
  readonly #kind: number;
  readonly #field: ColumnContent["field"];
  readonly #texts = new ByteTable();
  #codes = new Uint32Array(256);
  #count = 0;

  constructor(kind: number, field: ColumnContent["field"]) {
    this.#kind = kind;
    this.#field = field;
  }

  /** The value of the next row that has the field: a JSON text in UTF-8. */
  add(bytes: Uint8Array, start: number, end: number): void {
    if (this.#count === this.#codes.length) this.#grow();
    this.#codes[this.#count++] = this.#texts.intern(bytes, start, end, quickHash(bytes, start, end));
  }

  finish(): ColumnContent {
    const codes = this.#codes.subarray(0, this.#count);
    const column = { kind: this.#kind, field: this.#field, codes, texts: this.#readTexts() };
    return this.#field.part === "rest" ? column : canonical(column);
  }

  #readTexts(): readonly string[] {
    const { arena, count } = this.#texts;
    const all = Buffer.from(arena.buffer, arena.byteOffset, arena.byteLength);
    return Array.from({ length: count }, (_, text) =>
      all.toString("utf8", this.#texts.startOf(text), this.#texts.endOf(text)),
    );
  }

  #grow(): void {
    const grown = new Uint32Array(this.#codes.length * 2);
    grown.set(this.#codes);
    this.#codes = grown;
  }
}

/** One text for each value: `1.0` and `1` become one. */
function canonical(column: ColumnContent): ColumnContent {
  const texts = column.texts.map(canonicalText);
  if (texts.every((text, index) => text === column.texts[index])) return column;
  const numbers = new Map<string, number>();
  const renumbered = Uint32Array.from(texts, (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  });
  const codes = column.codes.map((code) => renumbered[code] as number);
  return { ...column, codes, texts: [...numbers.keys()] };
}
