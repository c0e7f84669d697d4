// The lists of skipped lines of the newest checks, as files in the private folder: a list may be as long as what was
// checked. Given out piece by piece.

import { randomBytes } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TextPiece } from "../../../shared/api/text-piece.ts";
import { dataRefused } from "./data-refusal.ts";
import type { GivenFiles } from "./given-files.ts";

const mostReports = 20;
const pieceBytes = 2 ** 18;

export class ImportReports {
  readonly #given: GivenFiles;
  readonly #paths = new Map<string, string>();

  constructor(given: GivenFiles) {
    this.#given = given;
  }

  /** Where the report of a check that begins is to be written. */
  async newPath(): Promise<string> {
    return join(await this.#given.folder(), `report-${randomBytes(8).toString("hex")}.csv`);
  }

  /** In place of an earlier one of this work; the oldest are forgotten. */
  async keep(work: string, path: string): Promise<void> {
    const before = this.#paths.get(work);
    this.#paths.delete(work);
    this.#paths.set(work, path);
    const tooMany = [...this.#paths].slice(0, Math.max(0, this.#paths.size - mostReports));
    for (const [oldest] of tooMany) this.#paths.delete(oldest);
    const gone = tooMany.map(([, oldPath]) => oldPath);
    for (const oldPath of before === undefined ? gone : [before, ...gone]) await rm(oldPath, { force: true });
  }

  /** The piece that begins at this byte. Throws Refused where there is no report of this work. */
  async piece(work: string, from: number): Promise<TextPiece> {
    const path = this.#paths.get(work);
    if (path === undefined) throw dataRefused({ kind: "noReport" });
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      const start = Math.min(Math.max(from, 0), size);
      const bytes = await wholeLines(file, start, size);
      const next = start + bytes.length;
      return {
        text: bytes.toString("utf8"),
        next: next < size ? next : null,
        done: size === 0 ? 1 : next / size,
      };
    } finally {
      await file.close();
    }
  }
}

/** Up to the last line break of a piece; as many pieces as it takes to have one. */
async function wholeLines(
  file: Awaited<ReturnType<typeof open>>,
  start: number,
  size: number,
): Promise<Buffer> {
  for (let length = pieceBytes; ; length *= 2) {
    const bytes = Buffer.alloc(Math.min(length, size - start));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    const read = bytes.subarray(0, bytesRead);
    if (start + bytesRead >= size || bytesRead < bytes.length) return read;
    const lineEnd = read.lastIndexOf("\n");
    if (lineEnd >= 0) return read.subarray(0, lineEnd + 1);
  }
}
