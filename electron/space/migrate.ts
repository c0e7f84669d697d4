// Brings a space to a newer schema: one transaction for each migration, so that a process that ends in between
// leaves a whole space of one version or the next.

import type { Database } from "better-sqlite3";
import { assert } from "../../shared/base/assert.ts";
import { writeSchemaVersion } from "./identity-store.ts";
import type { Migration } from "./migrations/migration.ts";

/** Applies those of `migrations` that are above `fromVersion`. Throws what SQLite throws; the failed one is undone. */
export function migrate(database: Database, fromVersion: number, migrations: readonly Migration[]): void {
  for (const [index, migration] of migrations.entries()) {
    assert(migration.version === index + 1, `migration "${migration.purpose}" has the version ${index + 1}`);
    if (migration.version > fromVersion) database.transaction(apply).immediate(database, migration);
  }
}

function apply(database: Database, migration: Migration): void {
  database.exec(migration.sql);
  const orphans = database.prepare("PRAGMA foreign_key_check").all();
  assert(orphans.length === 0, `migration "${migration.purpose}" leaves every reference whole`);
  writeSchemaVersion(database, migration.version);
}
