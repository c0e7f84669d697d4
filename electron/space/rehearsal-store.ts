// Rehearsals: what was rehearsed, under which circumstances, and what came out, as named sections whose content
// is the business of simulation/. A rehearsal counts once it is finished; one that is not, because the program
// ended, is deleted when the space is next opened for writing. One that was removed is there for nobody, but comes
// back as it was until the space is left or opened again.

import type { Database } from "better-sqlite3";
import { assert } from "../../shared/base/assert.ts";
import { type JsonObject, type JsonValue, isJsonObject } from "../../shared/base/json.ts";
import { rowDigest } from "./digest.ts";
import { fromColumn, toColumn } from "./exact-text.ts";
import { type ReadSectionOptions, SectionTable, type StoredSection } from "./section-table.ts";
import { SettingStore } from "./setting-store.ts";
import { damaged, notFound } from "./space-failure.ts";

export interface NewRehearsal {
  readonly name: string;
  readonly journeyId: string;
  /** A numbered version; null for a draft or a journey from a file. */
  readonly journeyVersion: number | null;
  /** documentDigest of the journey's and the definitions' JSON, MessageStore.contentDigest of the messages. */
  readonly journeyDigest: string;
  readonly definitionsDigest: string;
  readonly messagesDigest: string;
  /** Publication instant, end, pauses, cohort …, as simulation/ writes and reads them. */
  readonly settings: JsonObject;
}

export interface StoredRehearsal extends NewRehearsal {
  /** Counts up: a later rehearsal has a greater one. Never given twice. */
  readonly id: number;
  readonly status: "running" | "finished";
}

type RowStatus = StoredRehearsal["status"] | "removed";

interface RehearsalRow extends Omit<StoredRehearsal, "settings" | "status"> {
  readonly settings: string;
  readonly status: RowStatus;
  readonly digest: number;
}

type ThereRow = RehearsalRow & Pick<StoredRehearsal, "status">;

const isThere = (row: RehearsalRow): row is ThereRow => row.status !== "removed";

const sqlSelect = `SELECT id, name, journey_id AS journeyId, journey_version AS journeyVersion,
  journey_digest AS journeyDigest, definitions_digest AS definitionsDigest, messages_digest AS messagesDigest,
  settings, status, digest FROM rehearsal`;
const sqlInsert = `INSERT INTO rehearsal (name, journey_id, journey_version, journey_digest, definitions_digest,
  messages_digest, settings, status, digest) VALUES (?, ?, ?, ?, ?, ?, ?, 'running', 0)`;

/** Reads throw SpaceFailure, which `space.read` returns as a Result. Writes belong inside `space.transaction`. */
export class RehearsalStore {
  readonly #database: Database;
  readonly #sections: SectionTable;
  readonly #settings: SettingStore;
  readonly #select;
  readonly #selectAll;
  readonly #selectWithStatus;
  readonly #selectFinished;
  readonly #insert;
  readonly #setStatus;
  readonly #setName;
  readonly #remove;

  constructor(database: Database) {
    this.#database = database;
    this.#sections = new SectionTable(database, { table: "rehearsal_section", owner: "rehearsal" });
    this.#settings = new SettingStore(database);
    this.#select = database.prepare<[number], RehearsalRow>(`${sqlSelect} WHERE id = ?`);
    this.#selectAll = database.prepare<[], RehearsalRow>(`${sqlSelect} ORDER BY id`);
    this.#selectWithStatus = database
      .prepare<[RowStatus], number>("SELECT id FROM rehearsal WHERE status = ?")
      .pluck();
    this.#selectFinished = database
      .prepare<[number], number>("SELECT id FROM rehearsal WHERE id = ? AND status = 'finished'")
      .pluck();
    this.#insert = database.prepare(sqlInsert);
    this.#setStatus = database.prepare<[string, number, number]>(
      "UPDATE rehearsal SET status = ?, digest = ? WHERE id = ?",
    );
    this.#setName = database.prepare<[string, number, number]>(
      "UPDATE rehearsal SET name = ?, digest = ? WHERE id = ?",
    );
    this.#remove = database.prepare<[number]>("DELETE FROM rehearsal WHERE id = ?");
  }

  /** The id of a new rehearsal, running. */
  createRehearsal(rehearsal: NewRehearsal): number {
    this.#assertTransaction();
    const { journeyId, journeyVersion, journeyDigest, definitionsDigest, messagesDigest } = rehearsal;
    const journey = [journeyId, journeyVersion, journeyDigest];
    const settings = JSON.stringify(rehearsal.settings);
    const inserted = this.#insert.run(
      toColumn(rehearsal.name),
      ...journey,
      definitionsDigest,
      messagesDigest,
      settings,
    );
    const id = Number(inserted.lastInsertRowid);
    this.#mark(id, "running", []);
    return id;
  }

  /** Adds a section to a running rehearsal, or writes it anew. */
  writeSection(id: number, name: string, body: Uint8Array): void {
    this.#assertTransaction();
    assert(this.#row(id).status === "running", `rehearsal ${id} is running`);
    this.#sections.write(id, name, body);
  }

  /** From here on the rehearsal stays, unchanged but for its name. */
  finishRehearsal(id: number): void {
    this.#assertTransaction();
    this.#mark(id, "finished", this.#sections.list(id));
  }

  /** Of a finished one. Throws `notFound`. */
  rename(id: number, name: string): void {
    this.#assertTransaction();
    const row = this.#finished(id);
    const renamed = { ...row, name: toColumn(name) };
    this.#setName.run(renamed.name, rehearsalDigest(renamed, this.#sections.list(id)), id);
  }

  /** Of a finished one: from here on it is there for nobody, until it is restored. Throws `notFound`. */
  remove(id: number): void {
    this.#assertTransaction();
    this.#mark(this.#finished(id).id, "removed", []);
  }

  /** What was removed is there again, as it was. Throws `notFound` where it is deleted by now. */
  restore(id: number): void {
    this.#assertTransaction();
    const row = this.#row(id);
    if (row.status === "removed") this.#mark(id, "finished", this.#sections.list(id));
  }

  /** All of them, the oldest first, running ones too. */
  list(): readonly StoredRehearsal[] {
    return this.#selectAll.all().flatMap((row) => (isThere(row) ? [this.#checked(row)] : []));
  }

  /** Also of those that are running or removed, ascending. */
  everyId(): readonly number[] {
    return this.#selectAll.all().map(({ id }) => id);
  }

  /** The settings as JSON text, whatever the status. Throws `notFound`. */
  settingsText(id: number): string {
    return this.#row(id).settings;
  }

  /** Throws `notFound`. */
  get(id: number): StoredRehearsal {
    const row = this.#row(id);
    if (!isThere(row)) throw notFound(describe(id));
    return this.#checked(row);
  }

  /** Whether there is one with this id, and it is finished; nothing else of it is looked at. */
  isFinished(id: number): boolean {
    return this.#selectFinished.get(id) !== undefined;
  }

  /** In the order of their names. */
  sectionNames(id: number): readonly string[] {
    return this.#sections.list(id).map((section) => section.name);
  }

  /** As MessageStore.readSection. */
  readSection(id: number, name: string, options?: ReadSectionOptions): Uint8Array | undefined {
    return this.#sections.read(id, name, options);
  }

  /** What a person has marked in a rehearsal; undefined where nothing ever was. It stands beside the rehearsal. */
  marks(id: number): JsonValue | undefined {
    return this.#settings.get(marksKey(id));
  }

  /** Of a finished one. Throws `notFound`. */
  keepMarks(id: number, marks: JsonValue): void {
    this.#assertTransaction();
    this.#settings.set(marksKey(this.#finished(id).id), marks);
  }

  /** Deletes a rehearsal with its sections and marks, finished or not. Throws `notFound`. */
  delete(id: number): void {
    this.#assertTransaction();
    this.#row(id);
    this.#sections.deleteAll(id);
    this.#settings.delete(marksKey(id));
    this.#remove.run(id);
  }

  /** Deletes what programs that ended early left behind. */
  deleteUnfinished(): void {
    for (const id of this.#selectWithStatus.all("running")) this.delete(id);
  }

  /** Deletes what was removed, for good. Says how many there were. */
  deleteRemoved(): number {
    const removed = this.#selectWithStatus.all("removed");
    for (const id of removed) this.delete(id);
    return removed.length;
  }

  /** Reads everything, and says in words what is damaged. */
  *damage(): Iterable<string> {
    for (const row of this.#selectAll.all()) {
      if (!this.#fits(row)) yield describe(row.id);
      yield* this.#sections.damage(row.id);
    }
  }

  #mark(id: number, status: RowStatus, sections: readonly StoredSection[]): void {
    const row = { ...this.#row(id), status };
    this.#setStatus.run(status, rehearsalDigest(row, sections), id);
  }

  #finished(id: number): RehearsalRow {
    const row = this.#row(id);
    if (row.status !== "finished") throw notFound(describe(id));
    return row;
  }

  #row(id: number): RehearsalRow {
    const row = this.#select.get(id);
    if (row === undefined) throw notFound(describe(id));
    return row;
  }

  #checked(row: ThereRow): StoredRehearsal {
    if (!this.#fits(row)) throw damaged(describe(row.id));
    const { digest: _digest, ...rehearsal } = row;
    const settings: unknown = JSON.parse(row.settings);
    assert(isJsonObject(settings), `the settings of ${describe(row.id)} are the object that was written`);
    return { ...rehearsal, name: fromColumn(row.name), settings };
  }

  #fits(row: RehearsalRow): boolean {
    const sections = row.status === "finished" ? this.#sections.list(row.id) : [];
    return rehearsalDigest(row, sections) === row.digest;
  }

  #assertTransaction(): void {
    assert(this.#database.inTransaction, "rehearsals are written inside space.transaction");
  }
}

const marksKey = (id: number): string => `rehearsal.${id}.marks`;

const describe = (id: number): string => `rehearsal ${id}`;

/** Covers the row and, once it is finished, what its sections are. */
function rehearsalDigest(row: RehearsalRow, sections: readonly StoredSection[]): number {
  const journey = [row.journeyId, row.journeyVersion, row.journeyDigest];
  const inputs = [...journey, row.definitionsDigest, row.messagesDigest, row.settings];
  const outputs = sections.flatMap((section) => [section.name, section.digest]);
  return rowDigest([row.id, row.name, ...inputs, row.status, ...outputs]);
}
