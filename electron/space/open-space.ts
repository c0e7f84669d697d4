// Opening a space. A file is first looked at without changing a byte; only a space of this version or an older one
// is ever opened for writing.

import { accessSync, constants, existsSync, realpathSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Database } from "better-sqlite3";
import { assert } from "../../shared/base/assert.ts";
import { type Result, err, ok } from "../../shared/base/result.ts";
import { openConnection } from "./connection.ts";
import { createSpaceFile } from "./create-space-file.ts";
import { eraseWhatWasDeleted } from "./erase-deleted.ts";
import { isWritable } from "./is-writable.ts";
import { migrate } from "./migrate.ts";
import { migrations as allMigrations } from "./migrations/migration-list.ts";
import type { Migration } from "./migrations/migration.ts";
import { readSchemaVersion } from "./schema-version.ts";
import { spaceErrorOf } from "./space-error-of.ts";
import type { SpaceError } from "./space-error.ts";
import { SpaceFailure } from "./space-failure.ts";
import { Space } from "./space.ts";
import { PassUser, type WritePass } from "./write-pass.ts";
import { acquireWriterLock } from "./writer-lock.ts";

export interface OpenOptions {
  /**
   * readOnly: any number at once, also beside a writer. readWrite: one at a time; migrates an older file and clears
   * away what unfinished work left. create: a new file, for writing; an existing one is refused. writeBeside: for
   * another thread of the process that has it open for writing, with the pass that it gave (`passForWriting`).
   */
  readonly mode: "readOnly" | "readWrite" | "create" | "writeBeside";
  readonly pass?: WritePass;
  /** How long a statement waits for other connections; ten seconds where absent. */
  readonly waitMs?: number;
  /**
   * Leaves every byte of a file of this version as it is until the first transaction. Whoever keeps a space open
   * beside readers does without: the file can only be made ready for writing while nobody reads it.
   */
  readonly untouchedUntilWritten?: boolean;
  /** For the tests of migrations. */
  readonly migrations?: readonly Migration[];
}

interface Opening {
  readonly untouchedUntilWritten: boolean;
  readonly path: string;
  readonly waitMs: number;
  readonly migrations: readonly Migration[];
}

/** Opens, or makes, the space at `path`. Never throws for what a file, a disk or another program can cause. */
export function openSpace(path: string, options: OpenOptions): Result<Space, SpaceError> {
  const { mode, waitMs = 10_000, untouchedUntilWritten = false, migrations = allMigrations } = options;
  const absolute = resolve(path);
  try {
    if (mode === "create") createSpaceFile(absolute, migrations);
    // One name for one file, so that two ways to it meet at the same lock.
    const opening = { path: existingFile(absolute), waitMs, untouchedUntilWritten, migrations };
    if (mode === "readOnly") return ok(openForReading(opening));
    return ok(mode === "writeBeside" ? openBeside(opening, options.pass) : openForWriting(opening));
  } catch (thrown) {
    return err(spaceErrorOf(thrown, absolute));
  }
}

function existingFile(path: string): string {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new SpaceFailure({ kind: "missingFolder", path, folder });
  const status = statSync(path);
  if (!status.isFile() || status.size === 0) throw new SpaceFailure({ kind: "notASpace", path });
  accessSync(path, constants.R_OK);
  return realpathSync(path);
}

/** A reader cannot finish what a program that ended early left behind; where a writer can, it does so first. */
function openForReading(opening: Opening): Space {
  try {
    return openReader(opening);
  } catch (thrown) {
    if (spaceErrorOf(thrown, opening.path).kind !== "unfinishedChanges") throw thrown;
    finishChanges(opening);
    return openReader(opening);
  }
}

/** SQLite rolls back, or forward, as soon as a connection for writing looks at the file. */
function finishChanges({ path, waitMs }: Opening): void {
  if (!isWritablePlace(path)) throw new SpaceFailure({ kind: "unfinishedChanges", path });
  const lock = acquireWriterLock(path);
  try {
    openConnection(path, { readonly: false, waitMs }).close();
  } finally {
    lock.release();
  }
}

function openReader({ path, waitMs, migrations }: Opening): Space {
  const database = openConnection(path, { readonly: true, waitMs });
  return closingOnFailure(database, () => {
    const found = readSchemaVersion(database, path, migrations.length);
    if (found < migrations.length) {
      throw new SpaceFailure({ kind: "needsMigration", path, found, supported: migrations.length });
    }
    return new Space({ path, database });
  });
}

function openForWriting(opening: Opening): Space {
  const { path, waitMs, migrations } = opening;
  refuseUntouched(opening);
  if (!isWritablePlace(path)) throw new SpaceFailure({ kind: "readOnlyPlace", path });
  const lock = acquireWriterLock(path);
  try {
    const database = openConnection(path, { readonly: false, waitMs });
    return closingOnFailure(database, () => {
      const found = readSchemaVersion(database, path, migrations.length);
      const isLeftAlone = opening.untouchedUntilWritten && found === migrations.length;
      if (!isLeftAlone) prepareForWriting(database);
      migrate(database, found, migrations);
      const prepare = isLeftAlone ? () => prepareForWriting(database) : undefined;
      const space = new Space({ path, database, lock, ...(prepare === undefined ? {} : { prepare }) });
      database.transaction(() => deleteLeftovers(space)).immediate();
      finishErasing(space);
      return space;
    });
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
}

function deleteLeftovers({ rehearsals, messages }: Space): void {
  rehearsals.deleteUnfinished();
  rehearsals.deleteRemoved();
  for (const id of messages.uncountedChunks()) messages.deleteUncounted(id);
}

/** Where it cannot be done now (no room, a reader), the wish stays; that keeps nobody from the space. */
function finishErasing(space: Space): void {
  const erased = eraseWhatWasDeleted(space);
  if (!erased.ok && erased.error.kind === "damaged") throw new SpaceFailure(erased.error);
}

/** Neither the lock nor leftovers are its business: both are those of whoever gave the pass. */
function openBeside({ path, waitMs, migrations }: Opening, pass: WritePass | undefined): Space {
  assert(pass?.path === path, `a pass for ${path} was given`);
  const user = new PassUser(pass);
  if (!user.isValid) throw new SpaceFailure({ kind: "openElsewhere", path });
  const database = openConnection(path, { readonly: false, waitMs });
  return closingOnFailure(database, () => {
    const found = readSchemaVersion(database, path, migrations.length);
    assert(found === migrations.length, "whoever gave the pass has brought the space up to date");
    database.pragma("synchronous = FULL");
    return new Space({ path, database, pass: user });
  });
}

/** A connection for writing would fold a -wal file into a file that is then refused; one for reading leaves it. */
function refuseUntouched({ path, waitMs, migrations }: Opening): void {
  try {
    const database = openConnection(path, { readonly: true, waitMs });
    try {
      readSchemaVersion(database, path, migrations.length);
    } finally {
      database.close();
    }
  } catch (thrown) {
    // Only a connection for writing can finish what a program that ended early left behind.
    if (spaceErrorOf(thrown, path).kind !== "unfinishedChanges") throw thrown;
  }
}

/** SQLite needs files beside the space. */
const isWritablePlace = (path: string): boolean => isWritable(path) && isWritable(dirname(path));

function prepareForWriting(database: Database): void {
  database.pragma("journal_mode = WAL");
  // A commit is on disk before it is confirmed: NORMAL would flush only at checkpoints.
  database.pragma("synchronous = FULL");
}

function closingOnFailure(database: Database, make: () => Space): Space {
  try {
    return make();
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}
