// More records than memory holds → parts that fit, each with whole users in the order of their ids. One pass
// over the temporary file; where everything fits there is one part and nothing is copied.

import type { UserRange } from "./chunk-plan.ts";
import { droppedSource, type StagedBlock, viewBlock, word } from "./staged-record.ts";
import type { SpilledBlock, StagingArea } from "./staging-area.ts";
import type { UserRanks } from "./user-ranks.ts";

export interface Part extends UserRange {
  /** All records of these users, in the order of the input. */
  readonly load: () => readonly StagedBlock[];
  /** After the last use of what was loaded. */
  readonly release: (blocks: readonly StagedBlock[]) => void;
}

const partBlockBytes = 2 << 20;

/** `partBytes` is how much of the records may be in memory at once. */
export function partitionRecords(area: StagingArea, ranks: UserRanks, partBytes: number): readonly Part[] {
  const userCount = ranks.users.length;
  if (!area.hasSpilled) {
    const load = (): readonly StagedBlock[] => area.blocks.map((block) => area.load(block));
    return [{ from: 0, to: userCount, load, release: () => undefined }];
  }
  const ranges = splitEvenly(ranks.bytes, Math.ceil(area.totalBytes / partBytes));
  const writers = ranges.map(() => new PartWriter(area));
  const partOf = partOfRanks(ranges, userCount);
  for (const waiting of area.takeBlocks()) {
    const block = area.load(waiting);
    const { words, starts } = viewBlock(block);
    const end = words.length;
    starts.forEach((start, index) => {
      const source = words[start + word.source] as number;
      if (source === droppedSource) return;
      const part = partOf[ranks.rankOf[source] as number] as number;
      writers[part]?.add(words.subarray(start, starts[index + 1] ?? end));
    });
    area.release(block);
  }
  return ranges.map((range, index) => {
    const blocks = writers[index]?.finish() ?? [];
    const release = (loaded: readonly StagedBlock[]): void => loaded.forEach((block) => area.release(block));
    return { ...range, load: () => blocks.map((block) => area.load(block)), release };
  });
}

/** Ranges of users with about the same bytes of records each. */
function splitEvenly(bytes: Float64Array, parts: number): readonly UserRange[] {
  const total = bytes.reduce((sum, size) => sum + size, 0);
  const ranges: UserRange[] = [];
  let from = 0;
  let size = 0;
  bytes.forEach((userBytes, rank) => {
    size += userBytes;
    if (size * parts < total && rank + 1 < bytes.length) return;
    ranges.push({ from, to: rank + 1 });
    from = rank + 1;
    size = 0;
  });
  return ranges;
}

function partOfRanks(ranges: readonly UserRange[], userCount: number): Uint32Array {
  const partOf = new Uint32Array(userCount);
  ranges.forEach(({ from, to }, part) => partOf.fill(part, from, to));
  return partOf;
}

/** Gathers the records of one part into blocks of the temporary file. */
class PartWriter {
  readonly #area: StagingArea;
  readonly #blocks: SpilledBlock[] = [];
  #bytes = new SharedArrayBuffer(partBlockBytes);
  #words = new Uint32Array(this.#bytes);
  #starts: number[] = [];
  #end = 0;

  constructor(area: StagingArea) {
    this.#area = area;
  }

  add(record: Uint32Array): void {
    if (this.#end + record.length > this.#words.length) this.#flush(record.length);
    this.#words.set(record, this.#end);
    this.#starts.push(this.#end);
    this.#end += record.length;
  }

  finish(): readonly SpilledBlock[] {
    this.#flush(0);
    this.#bytes = new SharedArrayBuffer(0);
    this.#words = new Uint32Array(this.#bytes);
    return this.#blocks;
  }

  #flush(needed: number): void {
    if (this.#starts.length > 0) {
      const starts = new Uint32Array(new SharedArrayBuffer(this.#starts.length * 4));
      starts.set(this.#starts);
      this.#blocks.push(this.#area.spill({ bytes: this.#bytes, byteLength: this.#end * 4, starts }));
    }
    this.#starts = [];
    this.#end = 0;
    if (needed <= this.#words.length) return;
    this.#bytes = new SharedArrayBuffer(needed * 4);
    this.#words = new Uint32Array(this.#bytes);
  }
}
