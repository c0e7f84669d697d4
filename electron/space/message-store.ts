// The messages of a space as chunks of columns. A chunk holds whole users; chunks do not overlap and are listed
// in the order of their users' ids (UTF-16 code units, which SQLite's own collation is not). What is inside a
// section is the business of columns/; this store keeps the bytes, and their digests.
//
// Chunks can be written over many transactions before they count, and be deleted over many after they have ceased
// to: nobody sees such chunks but whoever writes or deletes them. In their rows a word stands before the first user,
// which no id in quotes begins with, and which keeps that column unique.

import type { Database } from "better-sqlite3";
import { assert } from "../../shared/base/assert.ts";
import { documentDigest, rowDigest } from "./digest.ts";
import { fromColumn, toColumn } from "./exact-text.ts";
import { type ReadSectionOptions, SectionTable, type StoredSection } from "./section-table.ts";
import { damaged } from "./space-failure.ts";

/** What a chunk is known by without reading a section. At least one user and one message. */
export interface ChunkFacts {
  /** User ids; the first and the last in the order of UTF-16 code units, both inclusive. */
  readonly firstUser: string;
  readonly lastUser: string;
  readonly userCount: number;
  readonly messageCount: number;
  /** The earliest and the latest instant of any message, in milliseconds since the epoch. */
  readonly firstAtMs: number;
  readonly lastAtMs: number;
}

export interface EncodedChunk extends ChunkFacts {
  /** Bytes by section name. Each is its own row: a scan reads only the sections that it names. */
  readonly sections: ReadonlyMap<string, Uint8Array>;
}

export interface StoredChunk extends ChunkFacts {
  /** Given by the store; never reused for other content while the space is open. */
  readonly id: number;
}

export interface ChunkExchange {
  /** Ids of chunks that cease to count. */
  readonly remove: readonly number[];
  /** Ids of chunks that count from now on. */
  readonly arrived: readonly number[];
}

export interface ChunkReplacement {
  /** Ids of chunks that go. */
  readonly remove: readonly number[];
  /** Taken one at a time, so that no more than one has to be in memory. */
  readonly add: Iterable<EncodedChunk>;
}

/** The columns as they lie in the file, users as exact-text.ts writes them. */
interface ChunkRow extends StoredChunk {
  readonly digest: number;
}

const sqlList = `SELECT id, first_user AS firstUser, last_user AS lastUser, user_count AS userCount,
  message_count AS messageCount, first_at_ms AS firstAtMs, last_at_ms AS lastAtMs, digest FROM chunk ORDER BY id`;
const sqlInsert = `INSERT INTO chunk (first_user, last_user, user_count, message_count, first_at_ms, last_at_ms, digest)
  VALUES (?, ?, ?, ?, ?, ?, 0)`;

/**
 * Reads throw SpaceFailure (`damaged`, `inputOutput` …), which `space.read` returns as a Result. Writes belong
 * inside `space.transaction`.
 */
export class MessageStore {
  readonly #database: Database;
  readonly #sections: SectionTable;
  readonly #list;
  readonly #insert;
  readonly #setDigest;
  readonly #setFirstUser;
  readonly #remove;
  readonly #version;
  /** What was listed last, and the state of the file that it was read from. */
  #listed:
    { readonly version: number; readonly rows: string; readonly chunks: readonly StoredChunk[] } | undefined;

  constructor(database: Database) {
    this.#database = database;
    this.#sections = new SectionTable(database, { table: "chunk_section", owner: "message chunk" });
    this.#list = database.prepare<[], ChunkRow>(sqlList);
    this.#insert = database.prepare<[string, string, number, number, number, number]>(sqlInsert);
    this.#setDigest = database.prepare<[number, number]>("UPDATE chunk SET digest = ? WHERE id = ?");
    this.#setFirstUser = database.prepare<[string, number, number]>(
      "UPDATE chunk SET first_user = ?, digest = ? WHERE id = ?",
    );
    this.#version = database.prepare<[], number>("PRAGMA data_version").pluck();
    this.#remove = database.prepare<[number]>("DELETE FROM chunk WHERE id = ?");
  }

  /** All chunks, in the order of their users. */
  listChunks(): readonly StoredChunk[] {
    // SQLite's number tells what other connections change; only one that never writes may go by it alone.
    if (!this.#database.readonly) return this.#readChunks();
    const version = this.#version.get() ?? 0;
    if (version === this.#listed?.version) return this.#listed.chunks;
    // Most of what is written are drafts: where the rows say the same, so do the sections that they cover.
    const rows = JSON.stringify(this.#list.all().filter(counts));
    const chunks = rows === this.#listed?.rows ? this.#listed.chunks : this.#readChunks();
    this.#listed = { version, rows, chunks };
    return chunks;
  }

  #readChunks(): readonly StoredChunk[] {
    const chunks = this.#countedRows().map(chunkOf);
    return chunks.sort((a, b) => (a.firstUser < b.firstUser ? -1 : 1));
  }

  /** In the order of their names. */
  sectionNames(chunkId: number): readonly string[] {
    return this.#sections.list(chunkId).map((section) => section.name);
  }

  /**
   * The bytes of one section, the caller's own; undefined where the chunk has none of this name. They start at an
   * offset that is a multiple of 8, so that typed arrays can be laid over them.
   */
  readSection(chunkId: number, name: string, options?: ReadSectionOptions): Uint8Array | undefined {
    return this.#sections.read(chunkId, name, options);
  }

  /** Those of the named sections that the chunk has. */
  readSections(
    chunkId: number,
    names: readonly string[],
    options?: ReadSectionOptions,
  ): ReadonlyMap<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    for (const name of names) {
      const body = this.#sections.read(chunkId, name, options);
      if (body !== undefined) found.set(name, body);
    }
    return found;
  }

  /** Names the messages as they are now: any import that changes them changes it. 64 hexadecimal digits. */
  contentDigest(): string {
    return documentDigest(JSON.stringify(this.#countedRows().map((row) => [row.id, row.digest])));
  }

  /** Reads all messages, and says in words which parts are damaged. */
  *damage(): Iterable<string> {
    for (const row of this.#list.all()) {
      if (!this.#fits(row)) yield `message chunk ${row.id}`;
      yield* this.#sections.damage(row.id);
    }
  }

  /** Ids of the new chunks, in the order in which they came. Only inside `space.transaction`. */
  replaceChunks(replacement: ChunkReplacement): readonly number[] {
    assert(this.#database.inTransaction, "chunks are replaced inside space.transaction");
    for (const id of replacement.remove) this.#removeChunk(id);
    const ids: number[] = [];
    for (const chunk of replacement.add) ids.push(this.#addChunk(chunk, toColumn(chunk.firstUser)));
    this.#assertDisjoint();
    return ids;
  }

  /** The id of a chunk that does not count before it is exchanged. Only inside `space.transaction`. */
  addArriving(chunk: EncodedChunk): number {
    assert(this.#database.inTransaction, "chunks are added inside space.transaction");
    return this.#addChunk(chunk, arriving + toColumn(chunk.firstUser));
  }

  /** Some chunks for others, however large, in one short change. Only inside `space.transaction`. */
  exchangeChunks({ remove, arrived }: ChunkExchange): void {
    assert(this.#database.inTransaction, "chunks are exchanged inside space.transaction");
    const rows = new Map(this.#checkedRows().map((row) => [row.id, row]));
    for (const id of remove) this.#rename(rows.get(id), (user) => `${leaving}${id} ${user}`);
    for (const id of arrived) this.#rename(rows.get(id), (user) => user.slice(arriving.length));
    this.#assertDisjoint();
  }

  /** Chunks that do not count yet, or not any more: of a change under way, or left by one that ended early. */
  uncountedChunks(): readonly number[] {
    return this.#list.all().flatMap((row) => (counts(row) ? [] : [row.id]));
  }

  /** Only inside `space.transaction`. */
  deleteUncounted(id: number): void {
    assert(this.#database.inTransaction, "chunks are deleted inside space.transaction");
    assert(this.uncountedChunks().includes(id), `chunk ${id} does not count`);
    this.#removeChunk(id);
  }

  #rename(row: ChunkRow | undefined, rename: (firstUser: string) => string): void {
    assert(row !== undefined, "a chunk that is exchanged exists");
    const renamed = { ...row, firstUser: rename(row.firstUser) };
    this.#setFirstUser.run(renamed.firstUser, chunkDigest(renamed, this.#sections.list(row.id)), row.id);
  }

  #addChunk(chunk: EncodedChunk, firstUser: string): number {
    assert(chunk.firstUser <= chunk.lastUser, `${chunk.firstUser} comes before ${chunk.lastUser}`);
    const { userCount, messageCount, firstAtMs, lastAtMs } = chunk;
    const lastUser = toColumn(chunk.lastUser);
    const inserted = this.#insert.run(firstUser, lastUser, userCount, messageCount, firstAtMs, lastAtMs);
    const id = Number(inserted.lastInsertRowid);
    for (const [name, body] of chunk.sections) this.#sections.write(id, name, body);
    this.#setDigest.run(chunkDigest({ ...chunk, id, firstUser, lastUser }, this.#sections.list(id)), id);
    return id;
  }

  #removeChunk(id: number): void {
    this.#sections.deleteAll(id);
    const { changes } = this.#remove.run(id);
    assert(changes === 1, `chunk ${id} exists`);
  }

  #assertDisjoint(): void {
    let previous: StoredChunk | undefined;
    for (const chunk of this.listChunks()) {
      const apart = previous === undefined || previous.lastUser < chunk.firstUser;
      assert(apart, `user ${chunk.firstUser} is in one chunk only`);
      previous = chunk;
    }
  }

  #countedRows(): readonly ChunkRow[] {
    return this.#checkedRows().filter(counts);
  }

  #checkedRows(): readonly ChunkRow[] {
    const rows = this.#list.all();
    const wrong = rows.find((row) => !this.#fits(row));
    if (wrong !== undefined) throw damaged(`message chunk ${wrong.id}`);
    return rows;
  }

  #fits(row: ChunkRow): boolean {
    return chunkDigest(row, this.#sections.list(row.id)) === row.digest;
  }
}

const arriving = "arriving ";
const leaving = "leaving ";

const counts = ({ firstUser }: ChunkRow): boolean =>
  !firstUser.startsWith(arriving) && !firstUser.startsWith(leaving);

function chunkOf(row: ChunkRow): StoredChunk {
  const { digest: _digest, ...chunk } = row;
  return { ...chunk, firstUser: fromColumn(row.firstUser), lastUser: fromColumn(row.lastUser) };
}

/** Covers the row and what its sections are, so that a section that vanished or was swapped is found. */
function chunkDigest(chunk: StoredChunk, sections: readonly StoredSection[]): number {
  const { id, firstUser, lastUser, userCount, messageCount, firstAtMs, lastAtMs } = chunk;
  const columns = [id, firstUser, lastUser, userCount, messageCount, firstAtMs, lastAtMs];
  return rowDigest([...columns, ...sections.flatMap(({ name, digest }) => [name, digest])]);
}
