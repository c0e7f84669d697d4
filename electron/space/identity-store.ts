// Who a space is: a random id for life (the `space_id` of its deliveries), and the schema version once more, under
// a digest, because SQLite's own field for it has none.

import { randomBytes } from "node:crypto";
import type { Database } from "better-sqlite3";
import { rowDigest } from "./digest.ts";
import { damaged } from "./space-failure.ts";

export interface SpaceIdentity {
  /** 32 hexadecimal digits. */
  readonly spaceId: string;
  readonly schemaVersion: number;
}

interface IdentityRow extends SpaceIdentity {
  readonly digest: number;
}

/** Throws `damaged` where the row is gone or changed, or does not fit SQLite's own field. */
export function readIdentity(database: Database): SpaceIdentity {
  const row = selectIdentity(database);
  const userVersion = database.pragma("user_version", { simple: true });
  if (row === undefined || row.digest !== identityDigest(row) || row.schemaVersion !== userVersion) {
    throw damaged("the space's id and version");
  }
  return { spaceId: row.spaceId, schemaVersion: row.schemaVersion };
}

/** Notes a new schema version, inside the transaction of its migration. The first one gives the space its id. */
export function writeSchemaVersion(database: Database, schemaVersion: number): void {
  const spaceId = selectIdentity(database)?.spaceId ?? randomBytes(16).toString("hex");
  database
    .prepare("INSERT OR REPLACE INTO identity (id, space_id, schema_version, digest) VALUES (1, ?, ?, ?)")
    .run(spaceId, schemaVersion, identityDigest({ spaceId, schemaVersion }));
  database.pragma(`user_version = ${schemaVersion}`);
}

function selectIdentity(database: Database): IdentityRow | undefined {
  const sql =
    "SELECT space_id AS spaceId, schema_version AS schemaVersion, digest FROM identity WHERE id = 1";
  return database.prepare<[], IdentityRow>(sql).get();
}

const identityDigest = ({ spaceId, schemaVersion }: SpaceIdentity): number =>
  rowDigest([spaceId, schemaVersion]);
