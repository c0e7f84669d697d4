// Message files → the space: all of them, or nothing.

import { stat } from "node:fs/promises";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { Space } from "../space/space.ts";
import type { FileFormat } from "./file-form.ts";
import type { ImportError } from "./import-error.ts";
import { type ImportProgress, ProgressMeter } from "./import-progress.ts";
import { ImportSession, type SessionBlock } from "./import-session.ts";
import type { Mapping } from "../../shared/people/mapping-schema.ts";
import { ReadFailure } from "./read-bytes.ts";
import { ImportFailure, readFileRows } from "./read-rows.ts";
import { RefusalLog } from "./refusal-log.ts";
import { stagingBudgetBytes } from "./staging-area.ts";

export interface ImportOptions {
  /** Open for writing. */
  readonly space: Space;
  /** True keeps the good lines where others are refused. */
  readonly skipInvalid?: boolean;
  /** With skipInvalid: a JSON Lines file that gets every refused line (file, line, reason, text). */
  readonly reportPath?: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
  /** Worker threads; two where absent. */
  readonly threads?: number;
  /** Bytes of records in memory before the rest goes to a temporary file; stagingBudgetBytes where absent. */
  readonly budgetBytes?: number;
}

export interface ImportFilesOptions extends ImportOptions {
  /** Count in this order. */
  readonly files: readonly string[];
  /** Of CSV-like files. */
  readonly mapping?: Mapping;
  /** Found out for each file where absent. */
  readonly format?: FileFormat;
}

export interface ImportSummary {
  /** That were new. */
  readonly messages: number;
  /** In the whole space now. */
  readonly users: number;
  /** Dropped because their messageId was seen before. */
  readonly duplicates: number;
  /** Refused and skipped. */
  readonly refused: number;
  /** AnonymousIds that came to a known user, or to another one. */
  readonly linked: number;
  /** Of the files as they lie on the disk. */
  readonly bytes: number;
  readonly ms: number;
}

/**
 * Reads the files and returns when everything is on the disk. On any error, and when the process ends early, the
 * space is as it was. A line that is no message is an error, unless skipInvalid.
 */
export async function importFiles(options: ImportFilesOptions): Promise<Result<ImportSummary, ImportError>> {
  const sizes = await fileSizes(options.files);
  if (!sizes.ok) return sizes;
  const bytesTotal = sizes.value.reduce((sum, bytes) => sum + bytes, 0);
  return runImport(options, { blocks: readFiles(options, sizes.value), bytesTotal });
}

export interface ImportInput {
  readonly blocks: AsyncIterable<SessionBlock>;
  /** Undefined where it is not known. */
  readonly bytesTotal?: number;
}

/** About as many bytes as a line of a real message has; only how much room is made at first depends on it. */
const typicalLineBytes = 150;

export async function runImport(
  options: ImportOptions,
  { blocks, bytesTotal }: ImportInput,
): Promise<Result<ImportSummary, ImportError>> {
  const progress = new ProgressMeter(options.onProgress, bytesTotal);
  let refusals: RefusalLog | undefined;
  let session: ImportSession | undefined;
  try {
    refusals = new RefusalLog(options.skipInvalid === true ? options.reportPath : undefined);
    session = new ImportSession({
      space: options.space,
      refusals,
      progress,
      threads: options.threads ?? 2,
      budgetBytes: options.budgetBytes ?? stagingBudgetBytes,
      expectedMessages: Math.min((bytesTotal ?? 0) / typicalLineBytes, 1e8),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    await session.survey();
    await session.readRows(blocks);
    if (refusals.total > 0 && options.skipInvalid !== true) {
      return err({ kind: "refused", problems: refusals.problems, total: refusals.total });
    }
    const written = await session.write();
    if (!written.ok) return err({ kind: "space", error: written.error });
    refusals.keepReport();
    const { userCount } = options.space.catalogue.facts();
    return ok({
      ...session.counts,
      users: userCount,
      refused: refusals.total,
      linked: written.value.linked,
      bytes: bytesTotal ?? 0,
      ms: Math.round(progress.elapsedMs),
    });
  } catch (thrown) {
    return err(importErrorOf(thrown, options.space.path));
  } finally {
    refusals?.close();
    await session?.close();
  }
}

async function* readFiles(
  options: ImportFilesOptions,
  sizes: readonly number[],
): AsyncGenerator<SessionBlock> {
  let before = 0;
  for (const [index, path] of options.files.entries()) {
    for await (const block of readFileRows(path, options)) {
      yield { ...block, source: path, bytesRead: before + block.fileBytesRead };
    }
    before += sizes[index] ?? 0;
  }
}

async function fileSizes(files: readonly string[]): Promise<Result<readonly number[], ImportError>> {
  const sizes: number[] = [];
  for (const path of files) {
    try {
      sizes.push((await stat(path)).size);
    } catch (thrown) {
      return err(importErrorOf(thrown, path));
    }
  }
  return ok(sizes);
}

/** What a file, a disk or a person can cause; anything else is a bug and thrown on. */
function importErrorOf(thrown: unknown, path: string): ImportError {
  if (thrown instanceof ImportFailure) return thrown.error;
  if (thrown instanceof ReadFailure) return { kind: "file", ...thrown.failure };
  const isSystem = thrown instanceof Error && "code" in thrown && "syscall" in thrown;
  if (!isSystem) throw thrown;
  const failed = "path" in thrown && typeof thrown.path === "string" ? thrown.path : path;
  return { kind: "file", path: failed, code: String(thrown.code) };
}
