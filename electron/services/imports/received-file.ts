// A file that arrives piece by piece: in order, without gaps, of exactly the size that was announced. Pieces are
// written one after the other while the next ones arrive.

import { type FileHandle, open, rm } from "node:fs/promises";
import { describeSystemError } from "../../base/system-error.ts";
import { dataRefused } from "./data-refusal.ts";

/** So many pieces may wait for the disk: a window that does not wait for answers would fill the memory. */
const mostWaiting = 8;

export class ReceivedFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly #file: FileHandle;
  #accepted = 0;
  #waiting = 0;
  #isWhole = false;
  #isDropped = false;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(path: string, announced: AnnouncedFile, file: FileHandle) {
    this.path = path;
    this.name = announced.name;
    this.bytes = announced.bytes;
    this.#file = file;
  }

  /** Makes the file, for this person's eyes alone. Rejects with the system's error. */
  static async begin(path: string, announced: AnnouncedFile): Promise<ReceivedFile> {
    const received = new ReceivedFile(path, announced, await open(path, "wx", 0o600));
    if (announced.bytes === 0) await received.#finish();
    return received;
  }

  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Of the announced bytes, those that have not come yet. */
  get missingBytes(): number {
    return this.bytes - this.#accepted;
  }

  /** Resolves when the piece is written. Throws Refused where it is out of its place, or cannot be written. */
  async receive(offset: number, piece: Uint8Array): Promise<void> {
    const { name } = this;
    if (offset !== this.#accepted || piece.length === 0 || piece.length > this.missingBytes)
      throw dataRefused({ kind: "pieceOutOfPlace", name, found: offset, expected: this.#accepted });
    if (this.#waiting === mostWaiting)
      throw dataRefused({ kind: "notWritable", name, found: "too many pieces at once" });
    this.#accepted += piece.length;
    this.#waiting += 1;
    const written = this.#writing.then(() => this.#write(offset, piece));
    this.#writing = written.catch(() => undefined);
    await written.finally(() => (this.#waiting -= 1));
  }

  /** Takes it off the disk, whole or not. */
  async drop(): Promise<void> {
    this.#isDropped = true;
    await this.#writing;
    if (!this.#isWhole) await this.#file.close().catch(() => undefined);
    await rm(this.path, { force: true });
  }

  async #write(offset: number, piece: Uint8Array): Promise<void> {
    if (this.#isDropped) throw dataRefused({ kind: "fileGone" });
    try {
      for (let from = 0; from < piece.length;) {
        const { bytesWritten } = await this.#file.write(piece, from, piece.length - from, offset + from);
        from += bytesWritten;
      }
      if (offset + piece.length === this.bytes) await this.#finish();
    } catch (thrown) {
      throw dataRefused({ kind: "notWritable", name: this.name, found: describeSystemError(thrown) });
    }
  }

  async #finish(): Promise<void> {
    await this.#file.close();
    this.#isWhole = true;
  }
}

export interface AnnouncedFile {
  /** Without a folder. */
  readonly name: string;
  readonly bytes: number;
}
