// The documents of journeys: a draft, and versions counted from 1. In the table a draft has the number 0.

import type { Database } from "better-sqlite3";
import { documentDigest, rowDigest } from "./digest.ts";
import { damaged, notFound } from "./space-failure.ts";

export type VersionNumber = number | "draft";

export interface JourneySave {
  readonly id: string;
  readonly name: string;
  /** JSON text of the whole journey. */
  readonly document: string;
  readonly savedAtMs: number;
}

export interface StoredVersion {
  readonly version: VersionNumber;
  readonly savedAtMs: number;
  /** JSON, as it was saved. */
  readonly document: string;
  /** documentDigest of it. */
  readonly digest: string;
}

interface VersionRow {
  readonly journeyId: string;
  readonly version: number;
  readonly savedAtMs: number;
  readonly documentDigest: string;
  readonly digest: number;
  readonly document: string;
}

const draftNumber = 0;
const sqlSelect = `SELECT journey_id AS journeyId, version, saved_at_ms AS savedAtMs,
  document_digest AS documentDigest, digest, document FROM journey_version`;

/** Only journey-store.ts uses it. */
export class JourneyVersionTable {
  readonly #select;
  readonly #selectAll;
  readonly #selectNumbers;
  readonly #upsert;
  readonly #removeOne;
  readonly #removeAll;

  constructor(database: Database) {
    this.#select = database.prepare<[string, number], VersionRow>(
      `${sqlSelect} WHERE journey_id = ? AND version = ?`,
    );
    this.#selectAll = database.prepare<[], VersionRow>(sqlSelect);
    this.#selectNumbers = database
      .prepare<[string], number>("SELECT version FROM journey_version WHERE journey_id = ? ORDER BY version")
      .pluck();
    this.#upsert = database.prepare<[string, number, number, string, number, string]>(
      `INSERT INTO journey_version (journey_id, version, saved_at_ms, document_digest, digest, document)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (journey_id, version) DO UPDATE SET saved_at_ms = excluded.saved_at_ms,
       document_digest = excluded.document_digest, digest = excluded.digest, document = excluded.document`,
    );
    this.#removeOne = database.prepare("DELETE FROM journey_version WHERE journey_id = ? AND version = ?");
    this.#removeAll = database.prepare("DELETE FROM journey_version WHERE journey_id = ?");
  }

  find(journeyId: string, version: VersionNumber): StoredVersion | undefined {
    const row = this.#select.get(journeyId, numberOf(version));
    if (row === undefined) return undefined;
    if (!fits(row)) throw damaged(describe(journeyId, version));
    return { version, savedAtMs: row.savedAtMs, document: row.document, digest: row.documentDigest };
  }

  /** Throws `notFound`. */
  get(journeyId: string, version: VersionNumber): StoredVersion {
    const found = this.find(journeyId, version);
    if (found !== undefined) return found;
    throw notFound(describe(journeyId, version));
  }

  hasDraft(journeyId: string): boolean {
    return this.#selectNumbers.get(journeyId) === draftNumber;
  }

  /** Without the draft, ascending. */
  numbers(journeyId: string): readonly number[] {
    return this.#selectNumbers.all(journeyId).filter((number) => number !== draftNumber);
  }

  write({ id, document, savedAtMs }: JourneySave, version: VersionNumber): void {
    const number = numberOf(version);
    const digest = documentDigest(document);
    this.#upsert.run(id, number, savedAtMs, digest, rowDigest([id, number, savedAtMs, digest]), document);
  }

  removeDraft(journeyId: string): void {
    this.#removeOne.run(journeyId, draftNumber);
  }

  removeAll(journeyId: string): void {
    this.#removeAll.run(journeyId);
  }

  *damage(): Iterable<string> {
    for (const row of this.#selectAll.iterate()) {
      if (!fits(row)) yield describe(row.journeyId, row.version === draftNumber ? "draft" : row.version);
    }
  }
}

const numberOf = (version: VersionNumber): number => (version === "draft" ? draftNumber : version);

const describe = (journeyId: string, version: VersionNumber): string =>
  `journey "${journeyId}", ${version === "draft" ? "draft" : `version ${version}`}`;

function fits(row: VersionRow): boolean {
  const { journeyId, version, savedAtMs, documentDigest: digest } = row;
  return (
    documentDigest(row.document) === digest &&
    rowDigest([journeyId, version, savedAtMs, digest]) === row.digest
  );
}
