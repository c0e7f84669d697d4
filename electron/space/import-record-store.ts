// What brought the messages of a space: one record for each import, with the positions of the messages that it
// brought. Messages that came before there were records have none.

import type { Database } from "better-sqlite3";
import { assert } from "../../shared/base/assert.ts";
import { rowDigest } from "./digest.ts";
import { fromColumn, toColumn } from "./exact-text.ts";
import { damaged, notFound } from "./space-failure.ts";

export type ImportSource = "files" | "generated" | "commandLine";

export interface NewImportRecord {
  readonly atMs: number;
  readonly source: ImportSource;
  /** Names of files, or the scenario. */
  readonly title: string;
  /** That it brought, and that the space still has. */
  readonly messageCount: number;
  readonly duplicateCount: number;
  readonly skippedCount: number;
  /** Its messages have the positions firstPosition … endPosition − 1, and no others have. */
  readonly firstPosition: number;
  readonly endPosition: number;
}

export interface StoredImportRecord extends NewImportRecord {
  /** Counts up. Never given twice. */
  readonly id: number;
}

interface RecordRow extends StoredImportRecord {
  readonly digest: number;
}

const sqlSelect = `SELECT id, at_ms AS atMs, source, title, message_count AS messageCount,
  duplicate_count AS duplicateCount, skipped_count AS skippedCount, first_position AS firstPosition,
  end_position AS endPosition, digest FROM data_import`;
const sqlInsert = `INSERT INTO data_import (at_ms, source, title, message_count, duplicate_count, skipped_count,
  first_position, end_position, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)`;

/** Reads throw SpaceFailure, which `space.read` returns as a Result. Writes belong inside `space.transaction`. */
export class ImportRecordStore {
  readonly #database: Database;
  readonly #select;
  readonly #selectAll;
  readonly #insert;
  readonly #setCount;
  readonly #remove;

  constructor(database: Database) {
    this.#database = database;
    this.#select = database.prepare<[number], RecordRow>(`${sqlSelect} WHERE id = ?`);
    this.#selectAll = database.prepare<[], RecordRow>(`${sqlSelect} ORDER BY id DESC`);
    this.#insert = database.prepare(sqlInsert);
    this.#setCount = database.prepare<[number, number, number]>(
      "UPDATE data_import SET message_count = ?, digest = ? WHERE id = ?",
    );
    this.#remove = database.prepare<[number]>("DELETE FROM data_import WHERE id = ?");
  }

  /** The newest first. */
  list(): readonly StoredImportRecord[] {
    return this.#selectAll.all().map(checked);
  }

  /** Throws `notFound`. */
  get(id: number): StoredImportRecord {
    return checked(this.#row(id));
  }

  /** The first position that no recorded import has given, also where its messages are gone by now. */
  endPosition(): number {
    return this.list().reduce((end, { endPosition }) => Math.max(end, endPosition), 0);
  }

  /** The id of the new record. */
  add(record: NewImportRecord): number {
    this.#assertTransaction();
    const { atMs, source, messageCount, duplicateCount, skippedCount, firstPosition, endPosition } = record;
    const counts = [messageCount, duplicateCount, skippedCount, firstPosition, endPosition];
    const inserted = this.#insert.run(atMs, source, toColumn(record.title), ...counts);
    const id = Number(inserted.lastInsertRowid);
    this.#setMessageCount(this.#row(id), messageCount);
    return id;
  }

  /** Notes how many of its messages are left. Throws `notFound`. */
  setMessageCount(id: number, messageCount: number): void {
    this.#assertTransaction();
    this.#setMessageCount(checkedRow(this.#row(id)), messageCount);
  }

  /** Throws `notFound`. */
  remove(id: number): void {
    this.#assertTransaction();
    this.#row(id);
    this.#remove.run(id);
  }

  /** Reads everything, and says in words what is damaged. */
  *damage(): Iterable<string> {
    for (const row of this.#selectAll.all()) if (!fits(row)) yield describe(row.id);
  }

  #setMessageCount(row: RecordRow, messageCount: number): void {
    this.#setCount.run(messageCount, recordDigest({ ...row, messageCount }), row.id);
  }

  #row(id: number): RecordRow {
    const row = this.#select.get(id);
    if (row === undefined) throw notFound(describe(id));
    return row;
  }

  #assertTransaction(): void {
    assert(this.#database.inTransaction, "records of imports are written inside space.transaction");
  }
}

const describe = (id: number): string => `import ${id}`;

const fits = (row: RecordRow): boolean => recordDigest(row) === row.digest;

function checkedRow(row: RecordRow): RecordRow {
  if (!fits(row)) throw damaged(describe(row.id));
  return row;
}

function checked(row: RecordRow): StoredImportRecord {
  const { digest: _digest, ...record } = checkedRow(row);
  return { ...record, title: fromColumn(record.title) };
}

function recordDigest(row: RecordRow): number {
  const { id, atMs, source, title, messageCount, duplicateCount, skippedCount } = row;
  const counts = [messageCount, duplicateCount, skippedCount, row.firstPosition, row.endPosition];
  return rowDigest([id, atMs, source, title, ...counts]);
}
