// A copy of a space that can be relied on: SQLite's backup API copies one state of it, also while it is open and
// written, under a temporary name; only a copy that was checked from end to end gets the name of a backup.

import { randomBytes } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Database from "better-sqlite3";
import { type Result, err, ok } from "../../shared/base/result.ts";
import { type CheckReport, checkSpace } from "./check-space.ts";
import { openConnection } from "./connection.ts";
import { isWritable } from "./is-writable.ts";
import { openSpace } from "./open-space.ts";
import { placeOverwriting, placeWithoutOverwriting } from "./place-file.ts";
import { spaceErrorOf } from "./space-error-of.ts";
import type { SpaceError } from "./space-error.ts";
import { SpaceFailure } from "./space-failure.ts";
import { syncFile, syncFolder } from "./sync-to-disk.ts";
import { acquireWriterLock } from "./writer-lock.ts";

export interface BackupOptions {
  /** False, the default, refuses a target that exists. */
  readonly overwrite?: boolean;
  /** From 0 to 1, after every piece. */
  readonly onProgress?: (done: number) => void;
  /** Ends the copying: the backup then throws its reason, and leaves nothing behind. */
  readonly signal?: AbortSignal;
}

/** The report is of the backup, which is whole; `damaged` where the copy, and so the space, is not. */
export async function backupSpace(
  path: string,
  target: string,
  options: BackupOptions = {},
): Promise<Result<CheckReport, SpaceError>> {
  const to = resolve(target);
  const unfinished = `${to}.new-${randomBytes(6).toString("hex")}`;
  try {
    const from = assertSpace(path);
    assertTarget({ from, to, overwrite: options.overwrite === true });
    await copy(from, unfinished, options);
    options.signal?.throwIfAborted();
    const report = checkedCopy(unfinished, from);
    place({ unfinished, to, overwrite: options.overwrite === true });
    return ok({ ...report, path: to });
  } catch (thrown) {
    options.signal?.throwIfAborted();
    // Whatever fails from here on fails at the target; errors about the space itself carry its path.
    return err(thrown instanceof SpaceFailure ? thrown.error : spaceErrorOf(thrown, to));
  } finally {
    for (const suffix of ["", "-journal", "-wal", "-shm"]) rmSync(unfinished + suffix, { force: true });
  }
}

/** Its absolute path. */
function assertSpace(path: string): string {
  const opened = openSpace(path, { mode: "readOnly" });
  if (!opened.ok) throw new SpaceFailure(opened.error);
  opened.value.close();
  return opened.value.path;
}

interface Target {
  readonly from: string;
  readonly to: string;
  readonly overwrite: boolean;
}

function assertTarget({ from, to, overwrite }: Target): void {
  const folder = dirname(to);
  if (!existsSync(folder)) throw new SpaceFailure({ kind: "missingFolder", path: to, folder });
  if (!isWritable(folder)) throw new SpaceFailure({ kind: "readOnlyPlace", path: to });
  // A space is never replaced by its own copy, told or not: it may be open.
  if (existsSync(to) && (!overwrite || to === from)) throw new SpaceFailure({ kind: "fileExists", path: to });
}

async function copy(from: string, to: string, { onProgress, signal }: BackupOptions): Promise<void> {
  const database = openConnection(from, { readonly: true, waitMs: 10_000 });
  try {
    await database.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        signal?.throwIfAborted();
        onProgress?.(totalPages === 0 ? 1 : (totalPages - remainingPages) / totalPages);
        return pagesAtATime;
      },
    });
  } finally {
    database.close();
  }
  atRest(to);
}

/** Small enough that the program goes on answering, large enough that a writer seldom makes the copy start again. */
const pagesAtATime = 2_048;

/** A copy of a space that is being written comes out in WAL mode; a backup is one file. */
function atRest(path: string): void {
  const database = new Database(path, { fileMustExist: true });
  try {
    database.pragma("journal_mode = DELETE");
  } finally {
    database.close();
  }
}

function checkedCopy(unfinished: string, from: string): CheckReport {
  const checked = checkSpace(unfinished);
  if (!checked.ok) throw new SpaceFailure({ ...checked.error, path: from });
  const [what] = checked.value.damage;
  if (what !== undefined) throw new SpaceFailure({ kind: "damaged", path: from, what });
  return checked.value;
}

function place({ unfinished, to, overwrite }: Placing): void {
  syncFile(unfinished);
  if (overwrite && existsSync(to)) replace(unfinished, to);
  else placeWithoutOverwriting(unfinished, to);
  syncFolder(dirname(to));
}

interface Placing {
  readonly unfinished: string;
  readonly to: string;
  readonly overwrite: boolean;
}

/** Holds the lock of the file that goes, so that nobody is writing it. */
function replace(unfinished: string, to: string): void {
  const lock = acquireWriterLock(to);
  try {
    placeOverwriting(unfinished, to);
  } finally {
    lock.release();
  }
}
