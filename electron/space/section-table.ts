// Named blobs of an owner (a chunk of messages, a rehearsal), one row each: reading one section touches none of
// the others. Every body has a digest that is checked when it is read.

import type { Database } from "better-sqlite3";
import { sectionDigest } from "./digest.ts";
import { damaged } from "./space-failure.ts";

export interface SectionTableNames {
  /** Table with the columns owner, name, body, digest. */
  readonly table: "chunk_section" | "rehearsal_section";
  /** What an owner is called in an error, e.g. "chunk". */
  readonly owner: string;
}

export interface ReadSectionOptions {
  /** False skips the digest, for a scan whose caller has checked the space before. Default true. */
  readonly verify?: boolean;
}

export interface StoredSection {
  readonly name: string;
  readonly digest: number;
}

interface BodyRow {
  readonly body: Buffer;
  readonly digest: number;
}

export class SectionTable {
  readonly #names: SectionTableNames;
  readonly #select;
  readonly #selectAll;
  readonly #insert;
  readonly #deleteOne;
  readonly #deleteAll;

  constructor(database: Database, names: SectionTableNames) {
    const { table } = names;
    this.#names = names;
    this.#select = database.prepare<[number, string], BodyRow>(
      `SELECT body, digest FROM ${table} WHERE owner = ? AND name = ?`,
    );
    this.#selectAll = database.prepare<[number], StoredSection>(
      `SELECT name, digest FROM ${table} WHERE owner = ? ORDER BY name`,
    );
    this.#insert = database.prepare<[number, string, Buffer, number]>(
      `INSERT INTO ${table} (owner, name, body, digest) VALUES (?, ?, ?, ?)`,
    );
    this.#deleteOne = database.prepare<[number, string]>(`DELETE FROM ${table} WHERE owner = ? AND name = ?`);
    this.#deleteAll = database.prepare<[number]>(`DELETE FROM ${table} WHERE owner = ?`);
  }

  /** Undefined where there is no such section; throws `damaged` where its digest does not fit. */
  read(owner: number, name: string, options: ReadSectionOptions = {}): Uint8Array | undefined {
    const row = this.#select.get(owner, name);
    if (row === undefined) return undefined;
    if (options.verify !== false && !this.#fits(owner, name, row)) {
      throw damaged(this.#describe(owner, name));
    }
    return row.body;
  }

  /** All sections of an owner, by name, without their bodies. */
  list(owner: number): readonly StoredSection[] {
    return this.#selectAll.all(owner);
  }

  /** Reads everything, and says in words which sections of an owner are damaged. */
  *damage(owner: number): Iterable<string> {
    for (const { name } of this.list(owner)) {
      const row = this.#select.get(owner, name);
      if (row === undefined || !this.#fits(owner, name, row)) yield this.#describe(owner, name);
    }
  }

  /** Writes a section, in place of the one with this name. */
  write(owner: number, name: string, body: Uint8Array): void {
    const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    this.#deleteOne.run(owner, name);
    this.#insert.run(owner, name, buffer, sectionDigest(`${this.#names.owner} ${owner}`, name, body));
  }

  deleteAll(owner: number): void {
    this.#deleteAll.run(owner);
  }

  #fits(owner: number, name: string, row: BodyRow): boolean {
    return sectionDigest(`${this.#names.owner} ${owner}`, name, row.body) === row.digest;
  }

  #describe(owner: number, name: string): string {
    return `section "${name}" of ${this.#names.owner} ${owner}`;
  }
}
