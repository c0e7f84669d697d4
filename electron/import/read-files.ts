// Several message files one after the other → the blocks of an import or a check.

import { stat } from "node:fs/promises";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { Mapping } from "../../shared/people/mapping-schema.ts";
import type { FileFormat } from "./file-form.ts";
import type { ImportError } from "./import-error.ts";
import { importErrorOf } from "./import-error-of.ts";
import type { SessionBlock } from "./message-reading.ts";
import { readFileRows } from "./read-rows.ts";

export interface FileToRead {
  readonly path: string;
  /** By which it is called in refusals, and whose ending says what it is; its path where absent. */
  readonly name?: string;
  /** Of a CSV-like file; that of all files where absent. */
  readonly mapping?: Mapping;
}

export interface FilesToRead {
  /** Count in this order. */
  readonly files: readonly (string | FileToRead)[];
  /** Of CSV-like files that have none of their own. */
  readonly mapping?: Mapping;
  /** Found out for each file where absent. */
  readonly format?: FileFormat;
}

export interface ImportInput {
  readonly blocks: AsyncIterable<SessionBlock>;
  /** Undefined where it is not known. */
  readonly bytesTotal?: number;
}

/** About as many bytes as a line of a real message has; only how much room is made at first depends on it. */
const typicalLineBytes = 150;

export const expectedMessages = (bytesTotal = 0): number => Math.min(bytesTotal / typicalLineBytes, 1e8);

export async function readFiles(given: FilesToRead): Promise<Result<ImportInput, ImportError>> {
  const files = given.files.map((file) => (typeof file === "string" ? { path: file } : file));
  const sizes: number[] = [];
  for (const { path } of files) {
    try {
      sizes.push((await stat(path)).size);
    } catch (thrown) {
      return err(importErrorOf(thrown, path));
    }
  }
  const bytesTotal = sizes.reduce((sum, bytes) => sum + bytes, 0);
  return ok({ blocks: blocksOf(given, files, sizes), bytesTotal });
}

async function* blocksOf(
  { mapping: shared, format }: FilesToRead,
  files: readonly FileToRead[],
  sizes: readonly number[],
): AsyncGenerator<SessionBlock> {
  let before = 0;
  for (const [index, { path, name = path, mapping = shared }] of files.entries()) {
    const options = { name, ...(mapping && { mapping }), ...(format && { format }) };
    for await (const block of readFileRows(path, options)) {
      yield { ...block, source: name, bytesRead: before + block.fileBytesRead };
    }
    before += sizes[index] ?? 0;
  }
}
