// Makes a new space file: under another name first, so that a program that ends early leaves no half space, and
// linked to its own name when it is whole, which fails where something is there already.

import { randomBytes } from "node:crypto";
import { existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migrations/migration.ts";
import { applicationId } from "./schema-version.ts";
import { SpaceFailure } from "./space-failure.ts";
import { unsupportedNode } from "./supported-node.ts";
import { syncFolder } from "./sync-folder.ts";

/** Big pages read big blobs faster; see docs/reliability.md for the measurement. */
const pageSizeBytes = 16_384;

/** Throws SpaceFailure or what SQLite and the file system throw; nothing is left behind then. */
export function createSpaceFile(path: string, migrations: readonly Migration[]): void {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new SpaceFailure({ kind: "missingFolder", path, folder });
  if (existsSync(path)) throw new SpaceFailure({ kind: "fileExists", path });
  const found = unsupportedNode();
  if (found !== undefined) throw new SpaceFailure({ kind: "nodeTooOld", path, found });
  const unfinished = `${path}.new-${randomBytes(6).toString("hex")}`;
  try {
    writeNewSpace(unfinished, migrations);
    placeWithoutOverwriting(unfinished, path);
    syncFolder(folder);
  } finally {
    rmSync(unfinished, { force: true });
    rmSync(`${unfinished}-journal`, { force: true });
  }
}

function writeNewSpace(path: string, migrations: readonly Migration[]): void {
  const database = new Database(path);
  try {
    database.pragma(`page_size = ${pageSizeBytes}`);
    database.pragma(`application_id = ${applicationId}`);
    migrate(database, 0, migrations);
  } finally {
    database.close();
  }
}

/** Throws EEXIST where `to` exists. */
function placeWithoutOverwriting(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (thrown) {
    if (existsSync(to)) throw new SpaceFailure({ kind: "fileExists", path: to });
    // A file system without links (FAT): here alone another program could come between the look and the move.
    if (!isWithoutLinks(thrown)) throw thrown;
    renameSync(from, to);
  }
}

function isWithoutLinks(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || !("code" in thrown)) return false;
  return thrown.code === "EPERM" || thrown.code === "ENOTSUP" || thrown.code === "ENOSYS";
}
