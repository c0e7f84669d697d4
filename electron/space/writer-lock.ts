// One writer at a time: `<space>-lock` is an empty SQLite file on which the writer holds an exclusive lock for as
// long as its space is open. The operating system gives the lock back when the process ends, however it ends.
// Readers never touch it. The file goes away on a clean close, and an old one means nothing.

import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import { spaceErrorOf } from "./space-error-of.ts";
import { SpaceFailure } from "./space-failure.ts";

export interface WriterLock {
  /** To be called once, after the space itself is closed. */
  release(): void;
}

// Long enough for two programs that start together to see who was first, short enough for a person to wait.
const waitMs = 400;
const attempts = 20;

// Garbage collection would close a connection, and so give the lock back, while its space is still open.
const held = new Set<Database.Database>();

/** Throws SpaceFailure: `openElsewhere`, or what keeps the lock file from being made. */
export function acquireWriterLock(path: string): WriterLock {
  const lockPath = `${path}-lock`;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const database = tryLock(path, lockPath);
    if (database === undefined) continue;
    held.add(database);
    return { release: () => releaseLock(database, lockPath) };
  }
  throw new SpaceFailure({ kind: "openElsewhere", path });
}

/** Undefined where the file was removed by its last owner just before it was locked here. */
function tryLock(path: string, lockPath: string): Database.Database | undefined {
  const database = new Database(lockPath, { timeout: waitMs });
  try {
    database.pragma("synchronous = OFF");
    database.exec("BEGIN EXCLUSIVE");
    // SQLite refuses a first write to a file that is no longer at its path. The write is never committed.
    database.pragma("user_version = 1");
    return database;
  } catch (thrown) {
    database.close();
    if (thrown instanceof Database.SqliteError && thrown.code === "SQLITE_READONLY_DBMOVED") return undefined;
    const error = spaceErrorOf(thrown, path);
    throw new SpaceFailure(error.kind === "busy" ? { kind: "openElsewhere", path } : error);
  }
}

/**
 * Removed while the lock is held: whoever waits on the removed file notices, and nobody removes another's. Where
 * an open file cannot be removed (Windows) it is removed afterwards, which fails, rightly, if the next owner has it.
 */
function releaseLock(database: Database.Database, lockPath: string): void {
  const removed = tryRemove(lockPath);
  held.delete(database);
  database.close();
  if (!removed) tryRemove(lockPath);
}

function tryRemove(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}
