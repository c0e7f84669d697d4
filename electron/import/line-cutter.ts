// Cuts a file behind its last line break, or, where fields can be quoted, behind the last one outside of quotes.

import { longestRowBytes, type RowBlock, type RowCutter } from "./row-block.ts";

const lineBreak = 0x0a;
const quote = 0x22;
const byteOrderMark = [0xef, 0xbb, 0xbf];

export interface LineCutterOptions {
  /** True where a line break between double quotes belongs to a field. */
  readonly quoted: boolean;
}

export class LineCutter implements RowCutter {
  readonly #quoted: boolean;
  #rest: Uint8Array[] = [];
  #restBytes = 0;
  /** Whether the rest ends inside quotes. */
  #inQuotes = false;
  #isFirst = true;

  constructor({ quoted }: LineCutterOptions) {
    this.#quoted = quoted;
  }

  push(piece: Uint8Array): readonly RowBlock[] {
    const bytes = this.#isFirst ? withoutMark(piece) : piece;
    this.#isFirst = false;
    const end = this.#endOfRows(bytes);
    if (end === 0) {
      this.#keep(bytes.slice());
      return this.#restBytes > longestRowBytes ? this.finish() : [];
    }
    const block = this.#join(bytes.subarray(0, end));
    this.#keep(bytes.slice(end));
    return [block];
  }

  finish(): readonly RowBlock[] {
    return this.#restBytes === 0 ? [] : [this.#join(new Uint8Array())];
  }

  /** The place after the last row that ends in `bytes`; 0 where none does. */
  #endOfRows(bytes: Uint8Array): number {
    if (!this.#quoted) return bytes.lastIndexOf(lineBreak) + 1;
    let inQuotes = this.#inQuotes;
    let end = 0;
    let from = 0;
    for (;;) {
      const next = bytes.indexOf(quote, from);
      const until = next < 0 ? bytes.length : next;
      if (!inQuotes) {
        const last = bytes.subarray(from, until).lastIndexOf(lineBreak);
        if (last >= 0) end = from + last + 1;
      }
      if (next < 0) break;
      inQuotes = !inQuotes;
      from = next + 1;
    }
    // Behind a row's end nothing is open.
    this.#inQuotes = inQuotes;
    return end;
  }

  #keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#rest.push(bytes);
    this.#restBytes += bytes.length;
  }

  #join(last: Uint8Array): RowBlock {
    const bytes = new Uint8Array(this.#restBytes + last.length);
    let at = 0;
    for (const part of this.#rest) {
      bytes.set(part, at);
      at += part.length;
    }
    bytes.set(last, at);
    this.#rest = [];
    this.#restBytes = 0;
    return { bytes };
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return byteOrderMark.every((byte, index) => bytes[index] === byte) ? bytes.subarray(3) : bytes;
}
