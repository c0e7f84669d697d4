// Cuts a file behind its last line break, or, where fields can be quoted, behind the last one outside of quotes.

import type { Separator } from "./compile-mapping.ts";
import { longestRowBytes, type RowBlock, type RowCutter } from "./row-block.ts";

const lineBreak = 0x0a;
const quote = 0x22;
const byteOrderMark = [0xef, 0xbb, 0xbf];

export interface LineCutterOptions {
  /** Where fields can be quoted: what parts them. A line break between quotes then belongs to its field. */
  readonly separator?: Separator;
}

export class LineCutter implements RowCutter {
  /** The byte before an opening quote, apart from a line break; undefined where nothing is quoted. */
  readonly #separator: number | undefined;
  #rest: Uint8Array[] = [];
  #restBytes = 0;
  /** Whether the rest ends inside quotes. */
  #inQuotes = false;
  /** Last byte of the piece before. */
  #byteBefore = lineBreak;
  /** Whether that byte closed a quoted field, so that another quote goes on with it. */
  #justClosed = false;
  #isFirst = true;

  constructor({ separator }: LineCutterOptions = {}) {
    const byte = separator === "spaces" ? " " : separator;
    this.#separator = byte?.charCodeAt(0);
  }

  push(piece: Uint8Array<ArrayBuffer>, room = 0): readonly RowBlock[] {
    const bytes = this.#isFirst ? withoutMark(piece) : piece;
    this.#isFirst = false;
    const end = this.#endOfRows(bytes);
    if (end === 0) {
      this.#keep(bytes.slice());
      return this.#restBytes > longestRowBytes ? this.finish() : [];
    }
    const rest = bytes.slice(end);
    const block = this.#restBytes < room ? this.#putBefore(bytes, end) : this.#join(bytes.subarray(0, end));
    this.#keep(rest);
    return [block];
  }

  finish(): readonly RowBlock[] {
    return this.#restBytes === 0 ? [] : [this.#join(Uint8Array.of(lineBreak))];
  }

  /** The place after the last row that ends in `bytes`; 0 where none does. */
  #endOfRows(bytes: Uint8Array): number {
    if (this.#separator === undefined) return bytes.lastIndexOf(lineBreak) + 1;
    let end = 0;
    let from = 0;
    let closedAt = this.#justClosed ? -1 : -2;
    for (let next = bytes.indexOf(quote); next >= 0; next = bytes.indexOf(quote, from)) {
      if (!this.#inQuotes) end = lastRowEnd(bytes, from, next) ?? end;
      if (this.#inQuotes) {
        this.#inQuotes = false;
        closedAt = next;
      } else if (closedAt === next - 1 || this.#opens(bytes[next - 1] ?? this.#byteBefore))
        this.#inQuotes = true;
      from = next + 1;
    }
    if (!this.#inQuotes) end = lastRowEnd(bytes, from, bytes.length) ?? end;
    this.#justClosed = closedAt === bytes.length - 1;
    this.#byteBefore = bytes.at(-1) ?? this.#byteBefore;
    return end;
  }

  #opens(before: number): boolean {
    return before === lineBreak || before === this.#separator;
  }

  #keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#rest.push(bytes);
    this.#restBytes += bytes.length;
  }

  /** The rest and the rows of the piece, in the piece's own memory. */
  #putBefore(piece: Uint8Array<ArrayBuffer>, end: number): RowBlock {
    const start = piece.byteOffset - this.#restBytes;
    const bytes = new Uint8Array(piece.buffer, start, this.#restBytes + end);
    this.#takeRest(bytes);
    return { bytes };
  }

  #join(last: Uint8Array): RowBlock {
    const bytes = new Uint8Array(this.#restBytes + last.length);
    const at = this.#takeRest(bytes);
    bytes.set(last, at);
    return { bytes };
  }

  /** Moves the rest to the beginning of `bytes`; how much it was. */
  #takeRest(bytes: Uint8Array): number {
    let at = 0;
    for (const part of this.#rest) {
      bytes.set(part, at);
      at += part.length;
    }
    this.#rest = [];
    this.#restBytes = 0;
    return at;
  }
}

function lastRowEnd(bytes: Uint8Array, from: number, to: number): number | undefined {
  const last = bytes.subarray(from, to).lastIndexOf(lineBreak);
  return last < 0 ? undefined : from + last + 1;
}

function withoutMark(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return byteOrderMark.every((byte, index) => bytes[index] === byte) ? bytes.subarray(3) : bytes;
}
