// People whom the owner of a space made up by hand. They lie apart from the messages, so that no count of people
// ever has them. The documents are kept as the text that was given; shared/people reads it.

import type { Database } from "better-sqlite3";
import { assert } from "../../shared/base/assert.ts";
import { documentDigest, rowDigest } from "./digest.ts";
import { damaged, notFound } from "./space-failure.ts";

export interface StoredPersona {
  readonly id: string;
  /** JSON, as it was saved. */
  readonly document: string;
  /** documentDigest of it. */
  readonly digest: string;
}

interface PersonaRow {
  readonly personaId: string;
  readonly digest: number;
  readonly document: string;
}

const sqlSelect = "SELECT persona_id AS personaId, digest, document FROM persona";

/** Reads throw SpaceFailure, which `space.read` returns as a Result. Writes belong inside `space.transaction`. */
export class PersonaStore {
  readonly #database: Database;
  readonly #select;
  readonly #selectAll;
  readonly #upsert;
  readonly #remove;

  constructor(database: Database) {
    this.#database = database;
    this.#select = database.prepare<[string], PersonaRow>(`${sqlSelect} WHERE persona_id = ?`);
    this.#selectAll = database.prepare<[], PersonaRow>(`${sqlSelect} ORDER BY id`);
    this.#upsert = database.prepare<[string, number, string]>(
      `INSERT INTO persona (persona_id, digest, document) VALUES (?, ?, ?)
       ON CONFLICT (persona_id) DO UPDATE SET digest = excluded.digest, document = excluded.document`,
    );
    this.#remove = database.prepare<[string]>("DELETE FROM persona WHERE persona_id = ?");
  }

  /** In the order in which they were first saved. */
  list(): readonly StoredPersona[] {
    return this.#selectAll.all().map(checked);
  }

  /** Throws `notFound`. */
  get(id: string): StoredPersona {
    return checked(this.#row(id));
  }

  /** Makes the persona, or writes it anew. One that was deleted is there again, as the last one. */
  save(id: string, document: string): void {
    this.#assertTransaction();
    this.#upsert.run(id, rowDigest([id, document]), document);
  }

  /** Throws `notFound`. */
  delete(id: string): void {
    this.#assertTransaction();
    this.#row(id);
    this.#remove.run(id);
  }

  /** Reads everything, and says in words what is damaged. */
  *damage(): Iterable<string> {
    for (const row of this.#selectAll.all()) if (!fits(row)) yield describe(row.personaId);
  }

  #row(id: string): PersonaRow {
    const row = this.#select.get(id);
    if (row === undefined) throw notFound(describe(id));
    return row;
  }

  #assertTransaction(): void {
    assert(this.#database.inTransaction, "personas are written inside space.transaction");
  }
}

const describe = (id: string): string => `persona "${id}"`;

const fits = (row: PersonaRow): boolean => rowDigest([row.personaId, row.document]) === row.digest;

function checked(row: PersonaRow): StoredPersona {
  if (!fits(row)) throw damaged(describe(row.personaId));
  return { id: row.personaId, document: row.document, digest: documentDigest(row.document) };
}
