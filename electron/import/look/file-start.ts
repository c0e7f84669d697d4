// The beginning of a file: as much of it as is looked at, unpacked.

import { stat } from "node:fs/promises";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { FileFailure } from "../import-error.ts";
import { importErrorOf } from "../import-error-of.ts";
import { type FileBytes, openFile } from "../read-bytes.ts";

export interface FileStart {
  /** Unpacked, and in UTF-8 where the file is UTF-16. */
  readonly bytes: Uint8Array;
  /** Whether that is all of it. */
  readonly isWhole: boolean;
  readonly isGzip: boolean;
  /** About as many bytes as all of it has, in the same form; null where that cannot be told. */
  readonly totalBytes: number | null;
}

/** More than 10,000 usual rows; what is packed in a gzip file may be a thousand times as long. */
const mostBytes = 8 << 20;

export async function readFileStart(path: string): Promise<Result<FileStart, FileFailure>> {
  try {
    const status = await stat(path);
    // Opening a pipe would wait for somebody who writes into it.
    if (!status.isFile()) return err({ path, code: status.isDirectory() ? "EISDIR" : "EINVAL" });
    const opened = await openFile(path);
    return opened.ok ? ok(await readStart(opened.value, status.size)) : opened;
  } catch (thrown) {
    const error = importErrorOf(thrown, path);
    if (error.kind !== "file") throw thrown;
    return err({ path: error.path, code: error.code });
  }
}

async function readStart(file: FileBytes, fileBytes: number): Promise<FileStart> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let isWhole = true;
  for await (const piece of file.pieces) {
    pieces.push(piece.slice(0, mostBytes - size));
    size += piece.length;
    isWhole = size < mostBytes;
    if (!isWhole) break;
  }
  const bytes = Buffer.concat(pieces);
  const estimate = file.isGzip ? null : Math.round(fileBytes * (size / Math.max(file.bytesRead(), 1)));
  return { bytes, isWhole, isGzip: file.isGzip, totalBytes: isWhole ? bytes.length : estimate };
}
