// The records of a chunk, user by user in the order (instant, position). They lie scattered over all that was
// staged, so their places are found, and their memory is fetched, for many of them in one go.

import type { RecordFinder } from "./record-finder.ts";
import { type BlockViews, word } from "./staged-record.ts";

const touchAhead = 256;
/** For each row, before sorting by comparison is faster. */
const mostMoves = 8;
/** Words from one line of the processor's cache to the next. */
const cacheLineWords = 16;

export class SortedRows {
  /** The block of each row, and the record's first word in it. */
  readonly blocks: BlockViews[];
  readonly starts: Uint32Array;
  #touchedTo = 0;
  /** Kept so that touching is not optimised away. */
  #touched = 0;

  constructor(find: RecordFinder, records: Uint32Array) {
    const count = records.length;
    this.starts = new Uint32Array(count);
    this.blocks = new Array<BlockViews>(count);
    for (let row = 0; row < count; row++) {
      this.blocks[row] = find.block(records[row] as number);
      this.starts[row] = find.start;
    }
  }

  /** Orders the rows from … to − 1, which are those of one user. */
  sort(from: number, to: number): void {
    if (to > this.#touchedTo) this.#touch(to);
    // Inputs are mostly in order, so that few rows move, and not far.
    let moves = (to - from) * mostMoves;
    for (let row = from + 1; row < to; row++) {
      for (let at = row; at > from && this.#compare(at - 1, at) > 0; at--) {
        if (moves-- === 0) return this.#sortAll(from, to);
        this.#swap(at - 1, at);
      }
    }
  }

  /** Fetches the records up to this row and some beyond. */
  #touch(to: number): void {
    const end = Math.min(to + touchAhead, this.starts.length);
    let touched = this.#touched;
    for (let row = this.#touchedTo; row < end; row++) {
      const { words } = this.blocks[row] as BlockViews;
      const start = this.starts[row] as number;
      touched ^= (words[start] as number) ^ (words[start + cacheLineWords] ?? 0);
    }
    this.#touched = touched;
    this.#touchedTo = end;
  }

  #compare(a: number, b: number): number {
    const [first, second] = [this.blocks[a] as BlockViews, this.blocks[b] as BlockViews];
    const [start, other] = [this.starts[a] as number, this.starts[b] as number];
    const apart = (first.instants[start >>> 1] as number) - (second.instants[other >>> 1] as number);
    if (apart !== 0) return apart;
    return (first.words[start + word.position] as number) - (second.words[other + word.position] as number);
  }

  #swap(a: number, b: number): void {
    const [block, start] = [this.blocks[a] as BlockViews, this.starts[a] as number];
    this.blocks[a] = this.blocks[b] as BlockViews;
    this.starts[a] = this.starts[b] as number;
    this.blocks[b] = block;
    this.starts[b] = start;
  }

  #sortAll(from: number, to: number): void {
    const order = Array.from({ length: to - from }, (_, index) => from + index).sort((a, b) =>
      this.#compare(a, b),
    );
    const blocks = order.map((row) => this.blocks[row] as BlockViews);
    this.starts.set(
      order.map((row) => this.starts[row] as number),
      from,
    );
    blocks.forEach((block, index) => (this.blocks[from + index] = block));
  }
}
