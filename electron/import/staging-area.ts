// Where staged records wait until all users are known: in memory as long as they fit into a budget, beyond it in
// a temporary file beside the space. The file loses its name as soon as it is open (where the system allows
// that), so that nothing stays after a kill; what a system kept is cleared away by the next import.

import { closeSync, openSync, readdirSync, readSync, rmSync, unlinkSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { assert } from "../../shared/base/assert.ts";
import type { StagedBlock } from "./staged-record.ts";

/** Bytes of records in memory. The ids of people and of messages come on top, about 50 and 15 bytes each. */
export const stagingBudgetBytes = 1 << 30;

/** A block in the temporary file: its bytes, then its starts. */
export interface SpilledBlock {
  readonly at: number;
  readonly byteLength: number;
  readonly recordCount: number;
}

export type WaitingBlock = StagedBlock | SpilledBlock;

export class StagingArea {
  readonly #path: string;
  readonly #budgetBytes: number;
  readonly #blocks: WaitingBlock[] = [];
  #memoryBytes = 0;
  #file: number | undefined;
  #fileEnd = 0;
  /**
   * Memory of blocks that are not needed any more. Used again rather than left to the garbage collector, which
   * does not know how much memory hangs on a shared buffer.
   */
  readonly #free: SharedArrayBuffer[] = [];

  constructor(spacePath: string, budgetBytes: number) {
    removeLeftovers(spacePath);
    this.#path = `${spacePath}${suffix}${process.pid}`;
    this.#budgetBytes = budgetBytes;
  }

  /** In the order in which they were added. */
  get blocks(): readonly WaitingBlock[] {
    return this.#blocks;
  }

  /** The blocks, to be released one by one; the area has none afterwards. */
  *takeBlocks(): Generator<WaitingBlock> {
    for (let block = this.#blocks.shift(); block !== undefined; block = this.#blocks.shift()) yield block;
  }

  get hasSpilled(): boolean {
    return this.#file !== undefined;
  }

  get totalBytes(): number {
    return this.#memoryBytes + this.#fileEnd;
  }

  /** Throws what the file system throws (no space left …). */
  add(block: StagedBlock): void {
    if (block.starts.length === 0) return;
    const bytes = sizeOf(block);
    if (this.#memoryBytes + bytes <= this.#budgetBytes) {
      this.#memoryBytes += bytes;
      this.#blocks.push(block);
    } else {
      this.#blocks.push(this.spill(block));
      this.release(block);
    }
  }

  /** Takes back the memory of a block that nobody uses any more. */
  release(block: StagedBlock): void {
    this.#free.push(block.bytes);
  }

  /** Memory to use again, if there is any. */
  takeFree(): SharedArrayBuffer | undefined {
    return this.#free.pop();
  }

  /** Writes a block to the temporary file, whatever the budget. */
  spill(block: StagedBlock): SpilledBlock {
    const at = this.#fileEnd;
    this.#file ??= openTemporary(this.#path);
    writeFully(this.#file, new Uint8Array(block.bytes, 0, block.byteLength), at);
    const starts = new Uint8Array(block.starts.buffer, 0, block.starts.byteLength);
    writeFully(this.#file, starts, at + block.byteLength);
    this.#fileEnd = at + sizeOf(block);
    return { at, byteLength: block.byteLength, recordCount: block.starts.length };
  }

  load(block: WaitingBlock): StagedBlock {
    if ("bytes" in block) return block;
    assert(this.#file !== undefined, "a spilled block lies in the temporary file");
    const { at, byteLength, recordCount } = block;
    const free = this.#free.findLastIndex((buffer) => buffer.byteLength >= byteLength);
    const bytes = this.#free.splice(free, free < 0 ? 0 : 1)[0] ?? new SharedArrayBuffer(byteLength);
    const starts = new Uint32Array(new SharedArrayBuffer(recordCount * 4));
    readFully(this.#file, new Uint8Array(bytes, 0, byteLength), at);
    readFully(this.#file, new Uint8Array(starts.buffer), at + byteLength);
    return { bytes, byteLength, starts };
  }

  /** Gives the temporary file back. */
  close(): void {
    this.#blocks.length = 0;
    if (this.#file === undefined) return;
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }
}

const suffix = ".importing-";

const sizeOf = (block: StagedBlock): number => block.byteLength + block.starts.byteLength;

/** Only one program writes a space at a time, so that what lies there is nobody's. */
function removeLeftovers(spacePath: string): void {
  const folder = dirname(spacePath);
  const start = basename(spacePath) + suffix;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(start)) rmSync(join(folder, name), { force: true });
  }
}

function openTemporary(path: string): number {
  const file = openSync(path, "w+", 0o600);
  try {
    unlinkSync(path);
  } catch {
    // Windows keeps the name of an open file; close() takes it away.
  }
  return file;
}

function writeFully(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(file, bytes, done, bytes.length - done, at + done);
}

function readFully(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length;) {
    const read = readSync(file, bytes, done, bytes.length - done, at + done);
    assert(read > 0, `the temporary file has ${at + bytes.length} bytes`);
    done += read;
  }
}
