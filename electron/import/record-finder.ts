// From the number of a record, counted through all staged blocks, to its place.

import { type BlockViews, type StagedBlock, viewBlock } from "./staged-record.ts";

/** Records between two marks of the table that narrows the search. */
const markEvery = 1 << 12;

export class RecordFinder {
  /** First word of the record that was asked for last. */
  start = 0;
  readonly #blocks: readonly BlockViews[];
  /** Number of the first record of each block, and one beyond the last. */
  readonly #bases: Uint32Array;
  /** The block of every 4,096th record. */
  readonly #marks: Uint32Array;

  constructor(blocks: readonly StagedBlock[]) {
    this.#blocks = blocks.map(viewBlock);
    this.#bases = new Uint32Array(blocks.length + 1);
    let count = 0;
    blocks.forEach((block, index) => (this.#bases[index + 1] = count += block.starts.length));
    this.#marks = new Uint32Array(Math.ceil(count / markEvery) + 1);
    let block = 0;
    for (let mark = 0; mark < this.#marks.length; mark++) {
      while (block + 1 < blocks.length && (this.#bases[block + 1] as number) <= mark * markEvery) block++;
      this.#marks[mark] = block;
    }
  }

  /** The block of the record; `start` then tells where in it. */
  block(record: number): BlockViews {
    let index = this.#marks[record >>> 12] as number;
    while ((this.#bases[index + 1] as number) <= record) index++;
    const block = this.#blocks[index] as BlockViews;
    this.start = block.starts[record - (this.#bases[index] as number)] as number;
    return block;
  }
}
