// An open space: its stores, and the two ways to use them. Everything that is written is written inside
// `transaction`, which returns ok only when it is on disk.

import type { Database } from "better-sqlite3";
import { assert } from "../../shared/base/assert.ts";
import { type Result, err, ok } from "../../shared/base/result.ts";
import { CatalogueStore } from "./catalogue-store.ts";
import { DefinitionStore } from "./definition-store.ts";
import { readIdentity } from "./identity-store.ts";
import { ImportRecordStore } from "./import-record-store.ts";
import { JourneyStore } from "./journey-store.ts";
import { MessageStore } from "./message-store.ts";
import { PersonaStore } from "./persona-store.ts";
import { RehearsalStore } from "./rehearsal-store.ts";
import { SettingStore } from "./setting-store.ts";
import { spaceErrorOf } from "./space-error-of.ts";
import type { SpaceError } from "./space-error.ts";
import { SpaceFailure } from "./space-failure.ts";
import { PassHolder, type PassUser, type WritePass } from "./write-pass.ts";
import type { WriterLock } from "./writer-lock.ts";

export interface OpenedFile {
  /** Absolute. */
  readonly path: string;
  readonly database: Database;
  /** There if and only if this connection holds the right to write. */
  readonly lock?: WriterLock;
  /** Of a connection that writes beside the one with the lock. */
  readonly pass?: PassUser;
  /** What is still to be done before the first transaction. */
  readonly prepare?: () => void;
}

export class Space {
  readonly path: string;
  readonly spaceId: string;
  readonly messages: MessageStore;
  readonly catalogue: CatalogueStore;
  readonly journeys: JourneyStore;
  readonly definitions: DefinitionStore;
  readonly rehearsals: RehearsalStore;
  readonly settings: SettingStore;
  readonly imports: ImportRecordStore;
  readonly personas: PersonaStore;
  readonly #database: Database;
  readonly #lock: WriterLock | undefined;
  readonly #pass: PassUser | undefined;
  #holder: PassHolder | undefined;
  #prepare: (() => void) | undefined;

  /** Throws SpaceFailure where the space is damaged; open-space.ts is the way to get one. */
  constructor({ path, database, lock, pass, prepare }: OpenedFile) {
    this.path = path;
    this.#database = database;
    this.#lock = lock;
    this.#pass = pass;
    this.#prepare = prepare;
    this.spaceId = readIdentity(database).spaceId;
    this.messages = new MessageStore(database);
    this.catalogue = new CatalogueStore(database);
    this.journeys = new JourneyStore(database);
    this.definitions = new DefinitionStore(database);
    this.rehearsals = new RehearsalStore(database);
    this.settings = new SettingStore(database);
    this.imports = new ImportRecordStore(database);
    this.personas = new PersonaStore(database);
  }

  /**
   * Runs `work` over one unchanging state of the space: what another process writes meanwhile is not seen.
   * Expected failures of the stores come back as an error, bugs are thrown. Inside a transaction it sees that.
   */
  read<T>(work: () => T): Result<T, SpaceError> {
    return this.#database.inTransaction ? this.#attempt(work) : this.#inside("BEGIN", work);
  }

  /**
   * Runs `work` as one change: all of it is on disk (WAL and synchronous=FULL: written and flushed) when this
   * returns ok, and nothing of it stays where it returns an error or throws. `work` is synchronous.
   */
  transaction<T>(work: () => T): Result<T, SpaceError> {
    assert(
      this.#lock !== undefined || this.#pass !== undefined,
      "only a space opened for writing is written",
    );
    assert(!this.#database.inTransaction, "transactions are not nested");
    const prepared = this.#makeReady();
    if (!prepared.ok) return prepared;
    if (this.#pass !== undefined) return this.#beside(this.#pass, work);
    const change = (): Result<T, SpaceError> => this.#inside("BEGIN IMMEDIATE", work);
    return this.#holder === undefined ? change() : this.#holder.first(change);
  }

  /**
   * What lets another thread of this process open the space beside this one (`writeBeside`), until this one is
   * closed. Only of a space that holds the right to write.
   */
  passForWriting(): Result<WritePass, SpaceError> {
    assert(this.#lock !== undefined, "the right to write is lent by whoever has it");
    const prepared = this.#makeReady();
    if (!prepared.ok) return prepared;
    this.#holder ??= new PassHolder(this.path);
    return ok(this.#holder.pass);
  }

  /**
   * Rewrites the whole file, so that no byte stays in it, or in the files beside it, of what was deleted. Nobody
   * else writes meanwhile; a crash leaves the file as it was. Takes about as long as copying the file twice.
   */
  eraseDeleted(): Result<void, SpaceError> {
    assert(!this.#database.inTransaction, "a file is rewritten outside of transactions");
    if (this.#pass?.isValid === false) return err({ kind: "openElsewhere", path: this.path });
    const prepared = this.#makeReady();
    if (!prepared.ok) return prepared;
    return this.#attempt(() => rewriteFile(this.#database, this.path));
  }

  /**
   * Folds what was written into the one file and takes away the files beside it. The space is not used afterwards,
   * but for closing it again, which does nothing.
   */
  close(): void {
    if (!this.#database.open) return;
    const isWritten = this.#lock !== undefined && this.#prepare === undefined;
    if (this.#holder !== undefined) this.#endChangesBeside(this.#holder);
    if (isWritten) foldIntoOneFile(this.#database);
    this.#database.close();
    this.#lock?.release();
  }

  #makeReady(): Result<void, SpaceError> {
    const prepared = this.#attempt(() => this.#prepare?.());
    if (prepared.ok) this.#prepare = undefined;
    return prepared;
  }

  #beside<T>(pass: PassUser, work: () => T): Result<T, SpaceError> {
    pass.giveWay();
    return this.#inside("BEGIN IMMEDIATE", () => {
      // Looked at under SQLite's lock: the holder waits for that lock once more before it lets the space go.
      if (!pass.isValid) throw new SpaceFailure({ kind: "openElsewhere", path: this.path });
      return work();
    });
  }

  #endChangesBeside(holder: PassHolder): void {
    holder.withdraw();
    this.#inside("BEGIN IMMEDIATE", () => undefined);
  }

  #inside<T>(begin: "BEGIN" | "BEGIN IMMEDIATE", work: () => T): Result<T, SpaceError> {
    try {
      return this.#attempt(() => {
        this.#database.exec(begin);
        const value = work();
        assert(!(value instanceof Promise), "the work of a transaction is synchronous");
        this.#database.exec("COMMIT");
        return value;
      });
    } finally {
      if (this.#database.inTransaction) this.#database.exec("ROLLBACK");
    }
  }

  #attempt<T>(work: () => T): Result<T, SpaceError> {
    try {
      return ok(work());
    } catch (thrown) {
      return err(spaceErrorOf(thrown, this.path));
    }
  }
}

/**
 * At rest a space is in rollback mode, so that it is one file and opens on read-only media. Where a reader has it
 * open, or the disk is full, -wal stays beside it; nothing is lost, and the next clean close folds it in.
 */
function foldIntoOneFile(database: Database): void {
  try {
    database.pragma("busy_timeout = 100");
    database.pragma("journal_mode = DELETE");
  } catch (thrown) {
    spaceErrorOf(thrown, database.name);
  }
}

/** VACUUM makes every page anew; -wal, which has what was there before, is emptied into the file and cut off. */
function rewriteFile(database: Database, path: string): void {
  database.exec("VACUUM");
  const waitMs = Number(database.pragma("busy_timeout", { simple: true }));
  database.pragma(`busy_timeout = ${cuttingWaitMs}`);
  try {
    if (!cutLog(database)) throw new SpaceFailure({ kind: "busy", path });
  } finally {
    database.pragma(`busy_timeout = ${waitMs}`);
  }
}

/** -wal is cut off only while nobody reads or writes: a save or a count is over soon, a long rehearsal may not be. */
const cuttingAttempts = 60;
const cuttingWaitMs = 20;

function cutLog(database: Database): boolean {
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 0; attempt < cuttingAttempts; attempt++) {
    const [result] = database.pragma("wal_checkpoint(TRUNCATE)") as readonly { readonly busy: number }[];
    if (result?.busy === 0) return true;
    Atomics.wait(sleeper, 0, 0, cuttingWaitMs);
  }
  return false;
}
