// Kills a program that migrates a space with content, each time from the first version on, and looks at what is
// there: a whole space of one of the versions, with all of its content.

import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { migrations } from "../../electron/space/migrations/migration-list.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import { laterMigrations } from "./later-migrations.ts";
import { opened, valueOf } from "./opened.ts";
import { startProgram } from "./program.ts";
import { type Random, randomFrom } from "./random.ts";
import { readEverything, writeSample } from "./sample-content.ts";

/** How often each version was found after a kill. Throws where something is lost or half done. */
export async function killWhileMigrating(
  folder: string,
  kills: number,
  seed: number,
): Promise<Map<number, number>> {
  const random = randomFrom(seed);
  const first = join(folder, "first-version.rehearse");
  const expected = writeFirst(first, random);
  const versions = new Map<number, number>();
  for (let kill = 0; kill < kills; kill++) {
    const path = join(folder, "migrating.rehearse");
    for (const suffix of ["-wal", "-shm", "-journal", "-lock", "-lock-journal"])
      rmSync(path + suffix, { force: true });
    copyFileSync(first, path);
    await killOnce(path, random);
    assertReadable(path);
    const version = wholeVersion(path);
    versions.set(version, (versions.get(version) ?? 0) + 1);
    assertContent(path, expected);
  }
  return versions;
}

function writeFirst(path: string, random: Random): string {
  const space = opened(path, "create");
  writeSample(space, random);
  const everything = valueOf(space.read(() => readEverything(space)));
  space.close();
  return everything;
}

async function killOnce(path: string, random: Random): Promise<void> {
  const program = startProgram("migrating-program.ts", [path]);
  await program.said("begin");
  await wait(random.below(60));
  program.process.kill("SIGKILL");
  await program.ended;
}

/** A reader sees a whole space, or that it has to be brought up to date first; it tidies up a journal that was left. */
function assertReadable(path: string): void {
  const read = openSpace(path, { mode: "readOnly", migrations: laterMigrations });
  if (read.ok) read.value.close();
  else if (read.error.kind !== "needsMigration") throw new Error(`a reader found ${read.error.kind}`);
}

/** The version of the file, whose tables have to be exactly those of that version, filled. */
function wholeVersion(path: string): number {
  const database = new Database(path, { readonly: true });
  try {
    const version = Number(database.pragma("user_version", { simple: true }));
    const sections = countRows(database, "chunk_section");
    const copies = laterMigrations
      .slice(migrations.length)
      .map(({ version: of }) => countRows(database, `copy_${of}`));
    const right = copies.every(
      (rows, index) => rows === (index + migrations.length < version ? 2 * sections : -1),
    );
    if (!right) throw new Error(`version ${version} has copies of ${copies.join(", ")} rows`);
    return version;
  } finally {
    database.close();
  }
}

function countRows(database: Database.Database, table: string): number {
  const exists = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?").get(table) !== undefined;
  return exists ? Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()) : -1;
}

function assertContent(path: string, expected: string): void {
  const space = valueOf(openSpace(path, { mode: "readWrite", migrations: laterMigrations }));
  try {
    if (valueOf(space.read(() => readEverything(space))) !== expected) throw new Error("the content changed");
  } finally {
    space.close();
  }
}
