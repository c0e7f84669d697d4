// Audiences, computed traits and destinations of the space, as one definitions document (FORMATS.md). The store
// keeps the text as it was given; shared/people reads it.

import type { Database } from "better-sqlite3";
import { assert } from "../../shared/base/assert.ts";
import { documentDigest, rowDigest } from "./digest.ts";
import { damaged } from "./space-failure.ts";

export interface StoredDocument {
  /** JSON, as it was saved. */
  readonly document: string;
  /** documentDigest of it. */
  readonly digest: string;
}

interface DefinitionsRow {
  readonly document: string;
  readonly documentDigest: string;
  readonly digest: number;
}

const what = "the definitions of audiences, traits and destinations";

export class DefinitionStore {
  readonly #database: Database;
  readonly #select;
  readonly #replace;

  constructor(database: Database) {
    this.#database = database;
    this.#select = database.prepare<[], DefinitionsRow>(
      "SELECT document, document_digest AS documentDigest, digest FROM definitions WHERE id = 1",
    );
    this.#replace = database.prepare<[string, number, string]>(
      "INSERT OR REPLACE INTO definitions (id, document_digest, digest, document) VALUES (1, ?, ?, ?)",
    );
  }

  /** Undefined in a space that was never given any. */
  get(): StoredDocument | undefined {
    const row = this.#select.get();
    if (row === undefined) return undefined;
    if (!fits(row)) throw damaged(what);
    return { document: row.document, digest: row.documentDigest };
  }

  /** Only inside `space.transaction`, whose end says that it is on disk. */
  save(document: string): void {
    assert(this.#database.inTransaction, "definitions are saved inside space.transaction");
    const digest = documentDigest(document);
    this.#replace.run(digest, rowDigest([digest]), document);
  }

  *damage(): Iterable<string> {
    const row = this.#select.get();
    if (row !== undefined && !fits(row)) yield what;
  }
}

const fits = (row: DefinitionsRow): boolean =>
  documentDigest(row.document) === row.documentDigest && rowDigest([row.documentDigest]) === row.digest;
