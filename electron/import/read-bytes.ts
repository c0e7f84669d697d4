// The bytes of a message file, piece by piece, plain, gzip, or UTF-16 (told by its first two bytes, whatever its
// name). UTF-16, which spreadsheets write as "Unicode text", comes as UTF-8; so does nothing else.

import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { FileFailure } from "./import-error.ts";

export interface FileBytes {
  /** Throws ReadFailure. */
  readonly pieces: AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Free bytes before each piece in its memory, which is then the receiver's own; 0: the memory is not. */
  readonly room: number;
  readonly isGzip: boolean;
  /** Bytes of the file that were read so far, as they lie on the disk. */
  readonly bytesRead: () => number;
}

/** The file failed in the middle. */
export class ReadFailure extends Error {
  readonly failure: FileFailure;

  constructor(failure: FileFailure) {
    super(`${failure.path}: ${failure.code}`);
    this.failure = failure;
  }
}

const pieceBytes = 4 << 20;
/** More than any usual line has. */
const roomBytes = 64 << 10;

export async function openFile(path: string): Promise<Result<FileBytes, FileFailure>> {
  try {
    const file = await open(path, "r");
    const status = await file.stat();
    if (status.isDirectory()) {
      await file.close();
      return err({ path, code: "EISDIR" });
    }
    const magic = Buffer.alloc(2);
    await file.read(magic, 0, 2, 0);
    switch (magic.toString("hex")) {
      case "fffe":
        return ok(inUtf8(plainBytes(file, path), "utf-16le"));
      case "feff":
        return ok(inUtf8(plainBytes(file, path), "utf-16be"));
      case "1f8b":
        await file.close();
        return ok(gzipBytes(path));
      default:
        return ok(plainBytes(file, path));
    }
  } catch (thrown) {
    return err({ path, code: codeOf(thrown) });
  }
}

function plainBytes(file: FileHandle, path: string): FileBytes {
  let total = 0;
  async function* pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    try {
      for (;;) {
        const piece = Buffer.allocUnsafeSlow(roomBytes + pieceBytes);
        const { bytesRead } = await file.read(piece, roomBytes, pieceBytes, total);
        if (bytesRead === 0) return;
        total += bytesRead;
        yield new Uint8Array(piece.buffer, piece.byteOffset + roomBytes, bytesRead);
      }
    } catch (thrown) {
      throw new ReadFailure({ path, code: codeOf(thrown) });
    } finally {
      await file.close();
    }
  }
  return { pieces: pieces(), room: roomBytes, isGzip: false, bytesRead: () => total };
}

function inUtf8(file: FileBytes, encoding: "utf-16le" | "utf-16be"): FileBytes {
  async function* pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const decoder = new TextDecoder(encoding);
    const encoder = new TextEncoder();
    for await (const piece of file.pieces) {
      yield encoder.encode(decoder.decode(piece, { stream: true }));
    }
    yield encoder.encode(decoder.decode());
  }
  return { ...file, pieces: pieces(), room: 0 };
}

function gzipBytes(path: string): FileBytes {
  const source = createReadStream(path, { highWaterMark: 1 << 20 });
  const unpacked = createGunzip({ chunkSize: 1 << 20 });
  async function* pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    // Failures of either stream come out of the loop.
    pipeline(source, unpacked, () => undefined);
    try {
      for await (const piece of unpacked) yield piece as Uint8Array<ArrayBuffer>;
    } catch (thrown) {
      throw new ReadFailure({ path, code: codeOf(thrown) });
    } finally {
      source.destroy();
    }
  }
  return { pieces: pieces(), room: 0, isGzip: true, bytesRead: () => source.bytesRead };
}

function codeOf(thrown: unknown): string {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  if (typeof code !== "string") throw thrown;
  return code;
}
