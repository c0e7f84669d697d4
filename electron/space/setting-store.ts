// Settings of a space: JSON values by key. Whoever owns a key knows its shape; nothing secret belongs here.

import type { Database } from "better-sqlite3";
import { assert } from "../../shared/base/assert.ts";
import type { JsonValue } from "../../shared/base/json.ts";
import { rowDigest } from "./digest.ts";
import { damaged } from "./space-failure.ts";

interface SettingRow {
  readonly key: string;
  readonly value: string;
  readonly digest: number;
}

export class SettingStore {
  readonly #database: Database;
  readonly #select;
  readonly #selectAll;
  readonly #upsert;
  readonly #remove;

  constructor(database: Database) {
    this.#database = database;
    this.#select = database.prepare<[string], SettingRow>(
      "SELECT key, value, digest FROM setting WHERE key = ?",
    );
    this.#selectAll = database.prepare<[], SettingRow>("SELECT key, value, digest FROM setting");
    this.#upsert = database.prepare<[string, string, number]>(
      `INSERT INTO setting (key, value, digest) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, digest = excluded.digest`,
    );
    this.#remove = database.prepare<[string]>("DELETE FROM setting WHERE key = ?");
  }

  /** Undefined where it was never set. */
  get(key: string): JsonValue | undefined {
    const row = this.#select.get(key);
    if (row === undefined) return undefined;
    if (!fits(row)) throw damaged(describe(row));
    // What set() wrote, as the digest says.
    return JSON.parse(row.value) as JsonValue;
  }

  set(key: string, value: JsonValue): void {
    assert(this.#database.inTransaction, "settings are written inside space.transaction");
    const text = JSON.stringify(value);
    this.#upsert.run(key, text, rowDigest([key, text]));
  }

  delete(key: string): void {
    assert(this.#database.inTransaction, "settings are written inside space.transaction");
    this.#remove.run(key);
  }

  *damage(): Iterable<string> {
    for (const row of this.#selectAll.all()) if (!fits(row)) yield describe(row);
  }
}

const fits = ({ key, value, digest }: SettingRow): boolean => rowDigest([key, value]) === digest;

const describe = ({ key }: SettingRow): string => `setting "${key}"`;
