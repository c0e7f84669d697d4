// Every migration from the version before it, and the machinery with migrations that only tests know.

import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { laterMigrations } from "../../test/space/later-migrations.ts";
import { errorOf, opened, valueOf } from "../../test/space/opened.ts";
import { randomFrom } from "../../test/space/random.ts";
import { readEverything, writeSample } from "../../test/space/sample-content.ts";
import { temporaryFolder } from "../../test/space/temporary-folder.ts";
import { checkSpace } from "./check-space.ts";
import { createSpaceFile } from "./create-space-file.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/migration-list.ts";
import { openSpace } from "./open-space.ts";

const exercised = new Set<number>();

function sampleSpace(): { readonly path: string; readonly content: string } {
  const path = join(temporaryFolder(), "old.rehearse");
  const space = opened(path, "create");
  writeSample(space, randomFrom(1));
  const content = readEverything(space);
  space.close();
  return { path, content };
}

function userVersion(path: string): unknown {
  const database = new Database(path, { readonly: true });
  const version = database.pragma("user_version", { simple: true });
  database.close();
  return version;
}

test("0001 makes every table of a new space, and its identity", () => {
  const database = new Database(":memory:");
  migrate(database, 0, migrations.slice(0, 1));
  const sql =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
  expect(database.prepare(sql).pluck().all()).toEqual([
    "chunk",
    "chunk_section",
    "definitions",
    "event_kind",
    "facts",
    "identity",
    "journey",
    "journey_version",
    "rehearsal",
    "rehearsal_section",
    "setting",
  ]);
  expect(database.pragma("user_version", { simple: true })).toBe(1);
  expect(database.prepare("SELECT length(space_id) FROM identity").pluck().all()).toEqual([32]);
  database.close();
  exercised.add(1);
});

/** A space of the version before imports and personas, with everything that such a space can hold. */
function spaceOfFirstVersion(): { readonly path: string; readonly content: string } {
  const sample = sampleSpace();
  const path = join(temporaryFolder(), "first.rehearse");
  createSpaceFile(path, migrations.slice(0, 1));
  const database = new Database(path);
  database.prepare("ATTACH ? AS sample").run(sample.path);
  const tables = database
    .prepare<[], string>("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
    .pluck();
  for (const table of tables.all().filter((name) => name !== "identity"))
    database.exec(
      `DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM sample.${table} WHERE true`,
    );
  database.close();
  return { path, content: sample.content };
}

test("0002 adds imports and personas, and leaves what was there, rehearsals too", () => {
  const { path, content } = spaceOfFirstVersion();
  const space = valueOf(openSpace(path, { mode: "readWrite", migrations: migrations.slice(0, 2) }));
  expect([space.imports.list(), space.personas.list()]).toEqual([[], []]);
  const withoutNew = (everything: string): unknown => {
    const [[_spaceId, ...first] = [], second] = JSON.parse(everything) as readonly (readonly unknown[])[];
    return [first, second];
  };
  expect(withoutNew(readEverything(space))).toEqual(withoutNew(content));
  space.close();
  expect(valueOf(checkSpace(path)).damage).toEqual([]);
  expect(userVersion(path)).toBe(2);
  exercised.add(2);
});

test("an older space is brought up to date when it is opened for writing, with its content and its id", () => {
  const { path, content } = sampleSpace();
  const space = valueOf(openSpace(path, { mode: "readWrite", migrations: laterMigrations }));
  expect(readEverything(space)).toBe(content);
  space.close();
  expect(userVersion(path)).toBe(laterMigrations.length);
});

test("a migration that fails is undone, those before it stay, and the content with them", () => {
  const { path, content } = sampleSpace();
  const [next] = laterMigrations.slice(migrations.length);
  if (next === undefined) throw new Error("there are later migrations");
  const failing = {
    version: next.version + 1,
    purpose: "fail",
    sql: "CREATE TABLE half (a); INSERT INTO none SELECT 1",
  };
  const options = { mode: "readWrite", migrations: [...migrations, next, failing] } as const;
  expect(errorOf(openSpace(path, options)).kind).toBe("unexpected");
  expect(userVersion(path)).toBe(next.version);
  const space = valueOf(openSpace(path, { mode: "readWrite", migrations: [...migrations, next] }));
  expect(readEverything(space)).toBe(content);
  space.close();
});

test("a migration that leaves a reference without its target is a bug, and is undone", () => {
  const { path } = sampleSpace();
  const version = migrations.length + 1;
  const sql = "PRAGMA defer_foreign_keys = ON; DELETE FROM chunk";
  const options = {
    mode: "readWrite",
    migrations: [...migrations, { version, purpose: "orphan", sql }],
  } as const;
  expect(() => openSpace(path, options)).toThrow("leaves every reference whole");
  expect(userVersion(path)).toBe(migrations.length);
});

test("every migration was exercised here", () => {
  expect([...exercised]).toEqual(migrations.map(({ version }) => version));
});
