import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../test/space/temporary-folder.ts";
import { placeOverwriting, placeWithoutOverwriting } from "./place-file.ts";

function files(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) writeFileSync(join(folder, name), name);
  return folder;
}

test("a file moves to a name that is free", () => {
  const folder = files("new");
  placeWithoutOverwriting(join(folder, "new"), join(folder, "a"));
  expect(readdirSync(folder)).toEqual(["a"]);
  expect(readFileSync(join(folder, "a"), "utf8")).toBe("new");
});

test("a file never takes the place of another, nor of what was left beside it", () => {
  for (const other of ["a", "a-wal", "a-journal"]) {
    const folder = files("new", other);
    expect(() => placeWithoutOverwriting(join(folder, "new"), join(folder, "a"))).toThrow("fileExists");
    expect(readdirSync(folder)).toEqual([other, "new"]);
    expect(readFileSync(join(folder, other), "utf8")).toBe(other);
  }
});

test("a file takes the place of another when told, but for one with changes beside it", () => {
  const folder = files("new", "a");
  placeOverwriting(join(folder, "new"), join(folder, "a"));
  expect(readFileSync(join(folder, "a"), "utf8")).toBe("new");
  const withChanges = files("new", "a", "a-wal");
  expect(() => placeOverwriting(join(withChanges, "new"), join(withChanges, "a"))).toThrow("fileExists");
  expect(readFileSync(join(withChanges, "a"), "utf8")).toBe("a");
});
