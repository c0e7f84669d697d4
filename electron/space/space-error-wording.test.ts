import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { spaceErrorOf } from "./space-error-of.ts";
import { describeSpaceError, wordSpaceError } from "./space-error-wording.ts";
import type { SpaceError } from "./space-error.ts";
import { damaged } from "./space-failure.ts";

const path = "/people/a.rehearse";

const examples: { readonly [K in SpaceError["kind"]]: Extract<SpaceError, { readonly kind: K }> } = {
  missingFile: { kind: "missingFile", path },
  missingFolder: { kind: "missingFolder", path, folder: "/people" },
  fileExists: { kind: "fileExists", path },
  notASpace: { kind: "notASpace", path },
  newerVersion: { kind: "newerVersion", path, found: 9, supported: 1 },
  needsMigration: { kind: "needsMigration", path, found: 1, supported: 9 },
  openElsewhere: { kind: "openElsewhere", path },
  busy: { kind: "busy", path },
  readOnlyPlace: { kind: "readOnlyPlace", path },
  noPermission: { kind: "noPermission", path },
  unfinishedChanges: { kind: "unfinishedChanges", path },
  damaged: { kind: "damaged", path, what: 'journey "win-back", version 3' },
  diskFull: { kind: "diskFull", path },
  inputOutput: { kind: "inputOutput", path, code: "SQLITE_IOERR_FSYNC" },
  tooLarge: { kind: "tooLarge", path },
  outOfMemory: { kind: "outOfMemory", path },
  nodeTooOld: { kind: "nodeTooOld", path, found: "20.20.2" },
  notFound: { kind: "notFound", path, what: 'journey "x"' },
  unexpected: { kind: "unexpected", path, code: "SQLITE_ERROR", message: "no such table: x" },
};

describe("every failure", () => {
  test.each(Object.values(examples))("$kind says what happened, what was kept and what to do", (error) => {
    const { happened, kept, remedy } = wordSpaceError(error);
    for (const sentence of [happened, kept, remedy]) expect(sentence).toMatch(/^[A-Z/].{10,}\.$/);
    const fields = Object.entries(error).filter(([field]) => field !== "kind");
    for (const [, value] of fields) expect(describeSpaceError(error)).toContain(String(value));
  });
});

describe("what SQLite and the file system throw", () => {
  test.each([
    ["SQLITE_FULL", "diskFull"],
    ["SQLITE_BUSY", "busy"],
    ["SQLITE_BUSY_SNAPSHOT", "busy"],
    ["SQLITE_READONLY", "readOnlyPlace"],
    ["SQLITE_READONLY_ROLLBACK", "unfinishedChanges"],
    ["SQLITE_NOTADB", "notASpace"],
    ["SQLITE_CORRUPT_VTAB", "damaged"],
    ["SQLITE_IOERR_FSYNC", "inputOutput"],
    ["SQLITE_CANTOPEN", "inputOutput"],
    ["SQLITE_NOMEM", "outOfMemory"],
    ["SQLITE_TOOBIG", "tooLarge"],
    ["SQLITE_ERROR", "unexpected"],
  ])("%s is %s", (code, kind) => {
    expect(spaceErrorOf(new Database.SqliteError("words", code), path)).toMatchObject({ kind, path });
  });

  test.each([
    ["ENOENT", "missingFile"],
    ["EEXIST", "fileExists"],
    ["ENOSPC", "diskFull"],
    ["EDQUOT", "diskFull"],
    ["EROFS", "readOnlyPlace"],
    ["EACCES", "noPermission"],
    ["EIO", "inputOutput"],
  ])("%s is %s", (code, kind) => {
    const thrown = Object.assign(new Error("words"), { code, syscall: "open" });
    expect(spaceErrorOf(thrown, path)).toMatchObject({ kind, path });
  });

  test("a failure of a store gets the path of its space", () => {
    expect(spaceErrorOf(damaged("a part"), path)).toEqual({ kind: "damaged", path, what: "a part" });
  });

  test("a bug stays a bug", () => {
    expect(() => spaceErrorOf(new TypeError("undefined is not a function"), path)).toThrow(TypeError);
  });
});
