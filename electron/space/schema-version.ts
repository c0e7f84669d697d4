// Which file is a space, and of which version: SQLite's application_id and user_version.

import type { Database } from "better-sqlite3";
import { migrations } from "./migrations/migration-list.ts";
import { SpaceFailure } from "./space-failure.ts";

/** "Rhrs" in ASCII: what `file` and SQLite itself see as the kind of a space file. */
export const applicationId = 0x52_68_72_73;

export const newestVersion = migrations.length;

/**
 * The schema version of an open file; throws `notASpace`, or `newerVersion` where it is above `supported`.
 * Reads only, so that a refused file stays as it is.
 */
export function readSchemaVersion(database: Database, path: string, supported = newestVersion): number {
  const found = Number(database.pragma("user_version", { simple: true }));
  if (database.pragma("application_id", { simple: true }) !== applicationId || found < 1) {
    throw new SpaceFailure({ kind: "notASpace", path });
  }
  if (found > supported) throw new SpaceFailure({ kind: "newerVersion", path, found, supported });
  return found;
}
