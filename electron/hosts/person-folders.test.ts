import { homedir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { personFolders } from "./person-folders.ts";

const home = homedir();

test("on Linux the folders of the desktop's standard are used", () => {
  expect(personFolders({ XDG_CONFIG_HOME: "/c", XDG_DATA_HOME: "/d" }, "linux")).toEqual({
    preferences: "/c/rehearse",
    spaces: "/d/rehearse",
  });
});

test("on Linux a relative folder is none, as the standard says", () => {
  expect(personFolders({ XDG_CONFIG_HOME: "c" }, "linux")).toEqual({
    preferences: join(home, ".config/rehearse"),
    spaces: join(home, ".local/share/rehearse"),
  });
});

test("macOS has one folder for both", () => {
  const folder = join(home, "Library/Application Support/Rehearse");
  expect(personFolders({ XDG_CONFIG_HOME: "/c" }, "darwin")).toEqual({ preferences: folder, spaces: folder });
});

test("Windows has two", () => {
  const { preferences, spaces } = personFolders({ APPDATA: "/roaming", LOCALAPPDATA: "/local" }, "win32");
  expect([preferences, spaces]).toEqual([join("/roaming", "Rehearse"), join("/local", "Rehearse")]);
});

test("REHEARSE_CONFIG takes the place of both everywhere", () => {
  for (const platform of ["linux", "darwin", "win32"] as const)
    expect(personFolders({ REHEARSE_CONFIG: "/t" }, platform)).toEqual({ preferences: "/t", spaces: "/t" });
});
