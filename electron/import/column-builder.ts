// One column of a chunk in the making: the texts of a field, numbered, and the number for each row that has it.

import { canonicalText, isPlainlyCanonical } from "../space/columns/canonical-json.ts";
import type { ByteRuns, ColumnContent } from "../space/columns/chunk-content.ts";
import { quickHash } from "./byte-hash.ts";
import { ByteTable } from "./byte-table.ts";

export class ColumnBuilder {
  readonly #kind: number;
  readonly #field: ColumnContent["field"];
  readonly #texts = new ByteTable();
  #codes = new Uint32Array(64);
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
    const column = { kind: this.#kind, field: this.#field, codes, texts: this.#texts.runs };
    return this.#field.part === "rest" ? column : canonical(column);
  }

  #grow(): void {
    const grown = new Uint32Array(this.#codes.length * 2);
    grown.set(this.#codes);
    this.#codes = grown;
  }
}

/** One text for each value: `1.0` and `1` become one. */
function canonical(column: ColumnContent): ColumnContent {
  if (areCanonical(column.texts)) return column;
  const { bytes, ends } = column.texts;
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = new ByteTable();
  const renumbered = Uint32Array.from(ends, (end, text) => {
    const body = Buffer.from(
      canonicalText(all.toString("utf8", text === 0 ? 0 : ends[text - 1], end)),
      "utf8",
    );
    return table.intern(body, 0, body.length, quickHash(body, 0, body.length));
  });
  const codes = column.codes.map((code) => renumbered[code] as number);
  return { ...column, codes, texts: table.runs };
}

function areCanonical({ bytes, ends }: ByteRuns): boolean {
  let start = 0;
  for (let text = 0; text < ends.length; text++) {
    const end = ends[text] as number;
    if (!isPlainlyCanonical(bytes, start, end)) return false;
    start = end;
  }
  return true;
}
