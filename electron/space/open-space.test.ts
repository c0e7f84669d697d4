import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { laterMigrations } from "../../test/space/later-migrations.ts";
import { errorOf, opened, valueOf } from "../../test/space/opened.ts";
import { randomFrom } from "../../test/space/random.ts";
import { readEverything, writeSample } from "../../test/space/sample-content.ts";
import { temporaryFolder } from "../../test/space/temporary-folder.ts";
import { openSpace } from "./open-space.ts";

const modes = ["readOnly", "readWrite"] as const;

function sampleSpace(): string {
  const path = join(temporaryFolder(), "sample.rehearse");
  const space = opened(path, "create");
  writeSample(space, randomFrom(1));
  space.close();
  return path;
}

test("what was saved is there when the space is opened again", () => {
  const path = join(temporaryFolder(), "new.rehearse");
  const created = opened(path, "create");
  writeSample(created, randomFrom(1));
  const written = readEverything(created);
  created.close();
  for (const mode of modes) {
    const space = opened(path, mode);
    expect(readEverything(space)).toBe(written);
    space.close();
  }
});

test("a closed space is one file", () => {
  const path = sampleSpace();
  expect(readdirSync(join(path, ".."))).toEqual(["sample.rehearse"]);
});

test("opening for reading changes no byte and leaves nothing behind", () => {
  const path = sampleSpace();
  const before = readFileSync(path);
  const space = opened(path, "readOnly");
  readEverything(space);
  space.close();
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(join(path, ".."))).toEqual(["sample.rehearse"]);
});

test("every space has an id of its own, for life", () => {
  const path = sampleSpace();
  const [first, again, other] = [path, path, sampleSpace()].map((file) => {
    const space = opened(file, "readOnly");
    space.close();
    return space.spaceId;
  });
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test.each(modes)("a missing file is named (%s)", (mode) => {
  const path = join(temporaryFolder(), "missing.rehearse");
  expect(errorOf(openSpace(path, { mode }))).toEqual({ kind: "missingFile", path });
});

test.each(["readOnly", "readWrite", "create"] as const)("a missing folder is named (%s)", (mode) => {
  const folder = join(temporaryFolder(), "missing");
  const path = join(folder, "a.rehearse");
  expect(errorOf(openSpace(path, { mode }))).toEqual({ kind: "missingFolder", path, folder });
});

test("an existing file is not made anew", () => {
  const path = sampleSpace();
  const before = readFileSync(path);
  expect(errorOf(openSpace(path, { mode: "create" })).kind).toBe("fileExists");
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("a -wal file that was left without its space is in the way of a new one", () => {
  const path = join(temporaryFolder(), "new.rehearse");
  writeFileSync(`${path}-wal`, "left");
  expect(errorOf(openSpace(path, { mode: "create" }))).toMatchObject({
    kind: "fileExists",
    path: `${path}-wal`,
  });
  expect(readdirSync(join(path, ".."))).toEqual(["new.rehearse-wal"]);
});

test.each(modes)("a file that is not a space is refused and left alone (%s)", (mode) => {
  const folder = temporaryFolder();
  const files = {
    "empty.rehearse": "",
    "text.rehearse": "user,event\n1,a\n".repeat(500),
    "short.rehearse": "x",
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    writeFileSync(path, content);
    expect(errorOf(openSpace(path, { mode })).kind).toBe("notASpace");
    expect(readFileSync(path, "utf8")).toBe(content);
  }
  mkdirSync(join(folder, "folder.rehearse"));
  expect(errorOf(openSpace(join(folder, "folder.rehearse"), { mode })).kind).toBe("notASpace");
  expect(readdirSync(folder)).toHaveLength(4);
});

test.each(modes)("another program's SQLite file is refused and left alone (%s)", (mode) => {
  const path = join(temporaryFolder(), "other.sqlite");
  const database = new Database(path);
  database.exec("CREATE TABLE photo (id INTEGER); PRAGMA user_version = 1");
  database.close();
  const before = readFileSync(path);
  expect(errorOf(openSpace(path, { mode })).kind).toBe("notASpace");
  expect(readFileSync(path).equals(before)).toBe(true);
});

test.each(modes)("a space from a newer version is refused and left untouched (%s)", (mode) => {
  const path = sampleSpace();
  valueOf(openSpace(path, { mode: "readWrite", migrations: laterMigrations })).close();
  const before = readFileSync(path);
  const [supported, found] = [laterMigrations.length - 3, laterMigrations.length];
  expect(errorOf(openSpace(path, { mode }))).toEqual({ kind: "newerVersion", path, found, supported });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(join(path, ".."))).toEqual(["sample.rehearse"]);
});

test("an older space is not read before it was brought up to date", () => {
  const path = sampleSpace();
  const options = { mode: "readOnly", migrations: laterMigrations } as const;
  expect(errorOf(openSpace(path, options)).kind).toBe("needsMigration");
});

test.each(modes)("a space that was cut off is damaged or no space, by name (%s)", (mode) => {
  for (const size of [100, 16_384, 50_000, 200_000]) {
    const path = sampleSpace();
    truncateSync(path, size);
    expect(["damaged", "notASpace"]).toContain(errorOf(openSpace(path, { mode })).kind);
  }
});

test("a change that a program did not finish is taken back, for a reader as well", () => {
  const path = sampleSpace();
  const whole = readFileSync(path);
  const database = new Database(path);
  database.pragma("cache_size = 2");
  database.exec("BEGIN; UPDATE chunk_section SET body = zeroblob(length(body))");
  const killed = join(temporaryFolder(), "killed.rehearse");
  for (const suffix of ["", "-journal"]) copyFileSync(path + suffix, killed + suffix);
  database.close();
  expect(readFileSync(killed).equals(whole)).toBe(false);
  const space = opened(killed, "readOnly");
  const content = readEverything(space);
  space.close();
  expect(readFileSync(killed).equals(whole)).toBe(true);
  const original = opened(path, "readOnly");
  expect(content).toBe(readEverything(original));
  original.close();
});

test("two ways to one file meet at the same lock", () => {
  const path = sampleSpace();
  const link = join(temporaryFolder(), "link.rehearse");
  symlinkSync(path, link);
  const space = opened(path, "readWrite");
  expect(errorOf(openSpace(link, { mode: "readWrite" })).kind).toBe("openElsewhere");
  space.close();
});

test("unfinished rehearsals are gone when the space is next opened for writing", () => {
  const path = sampleSpace();
  const space = opened(path, "readWrite");
  const id = valueOf(
    space.transaction(() => {
      const [first] = space.rehearsals.list();
      if (first === undefined) throw new Error("the sample has a rehearsal");
      const created = space.rehearsals.createRehearsal(first);
      space.rehearsals.writeSection(created, "log", new Uint8Array(100_000));
      return created;
    }),
  );
  space.close();
  const reader = opened(path, "readOnly");
  expect(reader.rehearsals.get(id).status).toBe("running");
  reader.close();
  const writer = opened(path, "readWrite");
  expect(errorOf(writer.read(() => writer.rehearsals.get(id))).kind).toBe("notFound");
  expect(writer.rehearsals.list()).toHaveLength(1);
  writer.close();
});

test("closing a space again does nothing", () => {
  const space = opened(sampleSpace(), "readWrite");
  space.close();
  space.close();
  const next = opened(space.path, "readWrite");
  space.close();
  expect(errorOf(openSpace(space.path, { mode: "readWrite" })).kind).toBe("openElsewhere");
  next.close();
});
