// Journeys with their versions: at most one draft each, and numbered versions that never change. The documents are
// kept as the text that was given; their meaning, and that names differ, is not this store's business.

import type { Database } from "better-sqlite3";
import { assert } from "../../shared/base/assert.ts";
import { rowDigest } from "./digest.ts";
import { fromColumn, toColumn } from "./exact-text.ts";
import {
  type JourneySave,
  type StoredVersion,
  type VersionNumber,
  JourneyVersionTable,
} from "./journey-version-table.ts";
import { damaged, notFound } from "./space-failure.ts";

export type JourneyStatus = "draft" | "published" | "paused" | "archived";

export interface StoredJourney {
  readonly id: string;
  readonly name: string;
  readonly status: JourneyStatus;
  /** When a draft, a version or the status was last saved. */
  readonly changedAtMs: number;
  /** Deleted, and still there to be restored. */
  readonly deleted: boolean;
  /** Numbered versions, ascending; the newest is the last. */
  readonly versions: readonly number[];
  readonly hasDraft: boolean;
}

interface JourneyRow {
  readonly id: string;
  readonly name: string;
  readonly status: JourneyStatus;
  readonly changedAtMs: number;
  readonly deleted: number;
}

type JourneyRowWithDigest = JourneyRow & { readonly digest: number };

const sqlSelect = `SELECT journey_id AS id, name, status, changed_at_ms AS changedAtMs, deleted, digest FROM journey`;
const sqlUpsert = `INSERT INTO journey (journey_id, name, status, changed_at_ms, deleted, digest)
  VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (journey_id) DO UPDATE SET name = excluded.name, status = excluded.status,
  changed_at_ms = excluded.changed_at_ms, deleted = excluded.deleted, digest = excluded.digest`;

/**
 * Reads throw SpaceFailure (`notFound`, `damaged` …), which `space.read` returns as a Result. Writes belong inside
 * `space.transaction`: a save is confirmed when that returns ok.
 */
export class JourneyStore {
  readonly #database: Database;
  readonly #versions: JourneyVersionTable;
  readonly #select;
  readonly #selectAll;
  readonly #upsert;
  readonly #remove;

  constructor(database: Database) {
    this.#database = database;
    this.#versions = new JourneyVersionTable(database);
    this.#select = database.prepare<[string], JourneyRowWithDigest>(`${sqlSelect} WHERE journey_id = ?`);
    this.#selectAll = database.prepare<[], JourneyRowWithDigest>(sqlSelect);
    this.#upsert = database.prepare<[string, string, string, number, number, number]>(sqlUpsert);
    this.#remove = database.prepare<[string]>("DELETE FROM journey WHERE journey_id = ?");
  }

  /** All journeys, deleted ones too, in the order of their ids (UTF-16 code units). */
  list(): readonly StoredJourney[] {
    const journeys = this.#selectAll.all().map((row) => this.#stored(checked(row)));
    return journeys.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Deleted ones too. */
  has(id: string): boolean {
    return this.#find(id) !== undefined;
  }

  /** Throws `notFound`. */
  get(id: string): StoredJourney {
    return this.#stored(this.#row(id));
  }

  /**
   * The document of the draft, of a numbered version, or of the latest state: the draft where there is one, else
   * the newest version. Throws `notFound`.
   */
  document(id: string, version: VersionNumber | "latest"): StoredVersion {
    if (version !== "latest") return this.#versions.get(id, version);
    return (
      this.#versions.find(id, "draft") ?? this.#versions.get(id, this.get(id).versions.at(-1) ?? "draft")
    );
  }

  /** Makes the journey, or writes its draft anew. A journey that was deleted is there again. */
  saveDraft(save: JourneySave): void {
    this.#assertTransaction();
    const { id, name, savedAtMs } = save;
    const status = this.#find(id)?.status ?? "draft";
    this.#write({ id, name: toColumn(name), status, changedAtMs: savedAtMs, deleted: 0 });
    this.#versions.write(save, "draft");
  }

  /** The number of the new version, which takes the place of the draft. */
  saveVersion(save: JourneySave): number {
    this.saveDraft(save);
    const number = (this.#versions.numbers(save.id).at(-1) ?? 0) + 1;
    this.#versions.write(save, number);
    this.#versions.removeDraft(save.id);
    return number;
  }

  /** Published, paused, archived, and back. Throws `notFound`. */
  setStatus(id: string, status: JourneyStatus, changedAtMs: number): void {
    this.#assertTransaction();
    this.#write({ ...this.#row(id), status, changedAtMs });
  }

  /** Puts a journey aside with all its versions; restore brings it back. Throws `notFound`. */
  delete(id: string): void {
    this.#assertTransaction();
    this.#write({ ...this.#row(id), deleted: 1 });
  }

  restore(id: string): void {
    this.#assertTransaction();
    this.#write({ ...this.#row(id), deleted: 0 });
  }

  /** Removes a journey for good. Throws `notFound`. */
  purge(id: string): void {
    this.#assertTransaction();
    this.#row(id);
    this.#versions.removeAll(id);
    this.#remove.run(id);
  }

  /** Reads everything, and says in words what is damaged. */
  *damage(): Iterable<string> {
    for (const row of this.#selectAll.all()) if (!fits(row)) yield describe(row.id);
    yield* this.#versions.damage();
  }

  #find(id: string): JourneyRow | undefined {
    const row = this.#select.get(id);
    return row === undefined ? undefined : checked(row);
  }

  #row(id: string): JourneyRow {
    const row = this.#find(id);
    if (row === undefined) throw notFound(describe(id));
    return row;
  }

  #stored(row: JourneyRow): StoredJourney {
    const { id, name, status, changedAtMs } = row;
    const hasDraft = this.#versions.hasDraft(id);
    return {
      id,
      name: fromColumn(name),
      status,
      changedAtMs,
      deleted: row.deleted === 1,
      versions: this.#versions.numbers(id),
      hasDraft,
    };
  }

  #write(row: JourneyRow): void {
    const { id, name, status, changedAtMs, deleted } = row;
    this.#upsert.run(id, name, status, changedAtMs, deleted, journeyDigest(row));
  }

  #assertTransaction(): void {
    assert(this.#database.inTransaction, "journeys are written inside space.transaction");
  }
}

const describe = (id: string): string => `journey "${id}"`;

const fits = (row: JourneyRowWithDigest): boolean => journeyDigest(row) === row.digest;

function checked(row: JourneyRowWithDigest): JourneyRow {
  if (!fits(row)) throw damaged(describe(row.id));
  return row;
}

const journeyDigest = ({ id, name, status, changedAtMs, deleted }: JourneyRow): number =>
  rowDigest([id, name, status, changedAtMs, deleted]);
