// The first schema with later ones that only tests know: big enough to be killed in, and easy to check. Each copies
// all sections of messages into a new table and notes in a setting that it did.

import { migrations } from "../../electron/space/migrations/migration-list.ts";
import type { Migration } from "../../electron/space/migrations/migration.ts";

const copying = (version: number): Migration => ({
  version,
  purpose: `copy ${version}`,
  sql: `
    CREATE TABLE copy_${version} (owner INTEGER, name TEXT, body BLOB);
    INSERT INTO copy_${version} SELECT owner, name, body FROM chunk_section;
    INSERT INTO copy_${version} SELECT owner, name, body FROM chunk_section;
  `,
});

const next = migrations.length + 1;

export const laterMigrations: readonly Migration[] = [
  ...migrations,
  copying(next),
  copying(next + 1),
  copying(next + 2),
];
