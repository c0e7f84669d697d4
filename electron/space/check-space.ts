// Looks for damage in a space: SQLite's own checks, the schema, and the digest of everything that it holds, which
// finds what SQLite's checks do not. Reads the whole file, and changes nothing.

import { statSync } from "node:fs";
import { resolve } from "node:path";
import Database from "better-sqlite3";
import { type Result, err, ok } from "../../shared/base/result.ts";
import { openConnection } from "./connection.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/migration-list.ts";
import { openSpace } from "./open-space.ts";
import { spaceErrorOf } from "./space-error-of.ts";
import type { SpaceError } from "./space-error.ts";
import type { Space } from "./space.ts";

export interface CheckReport {
  readonly path: string;
  readonly spaceId: string;
  readonly sizeBytes: number;
  /** What is damaged, in words, at most 100 entries; empty where the space is whole. */
  readonly damage: readonly string[];
}

const mostEntries = 100;

/**
 * An error where the file cannot even be opened (then its kind says why); else a report. A damaged header, which
 * leaves nothing to list, is the error `damaged`.
 */
export function checkSpace(path: string): Result<CheckReport, SpaceError> {
  const opened = openSpace(path, { mode: "readOnly" });
  if (!opened.ok) return opened;
  const space = opened.value;
  try {
    const damage = [...structureDamage(space.path), ...contentDamage(space)].slice(0, mostEntries);
    return ok({ path: space.path, spaceId: space.spaceId, sizeBytes: statSync(space.path).size, damage });
  } catch (thrown) {
    return err(spaceErrorOf(thrown, resolve(path)));
  } finally {
    space.close();
  }
}

/** Each part by itself, so that one that cannot be read hides nothing of the others. */
function contentDamage(space: Space): readonly string[] {
  const { journeys, definitions, settings, personas, imports, catalogue, messages, rehearsals } = space;
  const stores = [journeys, definitions, settings, personas, imports, catalogue, messages, rehearsals];
  return stores.flatMap((store) => {
    const found: string[] = [];
    const read = space.read(() => {
      for (const what of store.damage()) found.push(what);
    });
    return read.ok ? found : [...found, inWords(read.error)];
  });
}

function structureDamage(path: string): readonly string[] {
  const database = openConnection(path, { readonly: true, waitMs: 10_000 });
  try {
    const problems = database.prepare<[], string>("PRAGMA integrity_check").pluck().all();
    const orphans = database.prepare("PRAGMA foreign_key_check").all();
    return [
      ...problems.filter((problem) => problem !== "ok").map((problem) => `the file's structure: ${problem}`),
      ...(orphans.length > 0 ? [`${orphans.length} parts that belong to nothing`] : []),
      ...(sameSchema(database) ? [] : ["the description of the tables"]),
    ];
  } catch (thrown) {
    return [inWords(spaceErrorOf(thrown, path))];
  } finally {
    database.close();
  }
}

/** A changed bit in the text of the schema would change what the tables mean; it has to be what this version makes. */
function sameSchema(database: Database.Database): boolean {
  const fresh = new Database(":memory:");
  try {
    migrate(fresh, 0, migrations);
    return schemaText(fresh) === schemaText(database);
  } finally {
    fresh.close();
  }
}

function schemaText(database: Database.Database): string {
  const sql = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name";
  return JSON.stringify(database.prepare(sql).raw().all());
}

const inWords = (error: SpaceError): string =>
  error.kind === "damaged" ? error.what : `a part that cannot be read (${error.kind})`;
