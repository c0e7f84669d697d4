// Message files → the space: all of them, or nothing.

import { err, ok, type Result } from "../../shared/base/result.ts";
import { basename } from "node:path";
import type { NewImportRecord } from "../space/import-record-store.ts";
import type { Space } from "../space/space.ts";
import type { Protection } from "../../shared/api/import-contract.ts";
import type { ImportError } from "./import-error.ts";
import { importErrorOf } from "./import-error-of.ts";
import { type ImportProgress, ProgressMeter } from "./import-progress.ts";
import { ImportSession } from "./import-session.ts";
import { protectionRules } from "./protection/protection-rules.ts";
import { expectedMessages, type FilesToRead, type ImportInput, readFiles } from "./read-files.ts";
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
  /** What is hashed, masked or left out before anything is staged (protect-message.ts); nothing where absent. */
  readonly protect?: readonly Protection[];
  /** Secret of the hashes; needed where anything is hashed. It is written nowhere. */
  readonly protectKey?: Uint8Array;
  /** Bytes of records in memory before the rest goes to a temporary file; stagingBudgetBytes where absent. */
  readonly budgetBytes?: number;
  /**
   * True writes over many short changes that nobody sees, and a last short one that makes all of it count, so that
   * others who write the space (`writeBeside`) never wait for long. Otherwise it is one change.
   */
  readonly inPieces?: boolean;
  /** What the space notes of where the messages come from; atMs is milliseconds since the epoch, now where absent. */
  readonly origin?: ImportOrigin;
}

export type ImportOrigin = Pick<NewImportRecord, "source" | "title"> & { readonly atMs?: number };

export interface ImportFilesOptions extends ImportOptions, FilesToRead {}

export interface ImportSummary {
  /** Of the record that the space keeps of it. */
  readonly importId: number;
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
  const input = await readFiles(options);
  const origin = options.origin ?? { source: "commandLine", title: namesOf(options) };
  return input.ok ? runImport({ ...options, origin }, input.value) : input;
}

const namesOf = ({ files }: FilesToRead): string =>
  files
    .map((file) => (typeof file === "string" ? basename(file) : (file.name ?? basename(file.path))))
    .join(", ");

export async function runImport(
  options: ImportOptions,
  { blocks, bytesTotal }: ImportInput,
): Promise<Result<ImportSummary, ImportError>> {
  const progress = new ProgressMeter(options.onProgress, bytesTotal);
  const protection = protectionRules(options.protect ?? [], options.protectKey);
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
      expectedMessages: expectedMessages(bytesTotal),
      inPieces: options.inPieces === true,
      ...(protection === undefined ? {} : { protection }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    await session.survey();
    await session.readRows(blocks);
    if (refusals.total > 0 && options.skipInvalid !== true) {
      return err({ kind: "refused", problems: refusals.problems, total: refusals.total });
    }
    const { source, title, atMs = Date.now() } = options.origin ?? { source: "generated", title: "" };
    const written = await session.write({ source, title, atMs, skippedCount: refusals.total });
    if (!written.ok) return err({ kind: "space", error: written.error });
    refusals.keepReport();
    const { userCount } = options.space.catalogue.facts();
    return ok({
      ...session.counts,
      users: userCount,
      refused: refusals.total,
      ...written.value,
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
