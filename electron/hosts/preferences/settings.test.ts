import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openConfSettings } from "./conf-settings.ts";
import { KeptPreferences } from "./kept-preferences.ts";
import { openSettings } from "./settings-file.ts";

let folder = "";
let said: string[] = [];
const warn = (line: string): void => void said.push(line);
const start = (): KeptPreferences =>
  new KeptPreferences({ folder, file: openSettings({ folder, open: openConfSettings, warn }) }, warn);
const file = (): string => join(folder, "settings.json");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rehearse-settings-"));
  said = [];
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("settings", () => {
  test("are the usual ones at first, and nobody is told", () => {
    expect(start().preferences()).toEqual({ colorScheme: "auto", railWide: {} });
    expect(start().recentSpaces()).toEqual([]);
    expect(start().windowBounds()).toBeUndefined();
    expect(said).toEqual([]);
  });

  test("are there again at the next start", () => {
    const kept = start();
    kept.setPreferences({ colorScheme: "dark", railWide: { "a.b": true } });
    kept.setRecentSpaces([{ path: "/a.rehearse", openedAtMs: 5 }]);
    kept.setWindowBounds({ x: 1, y: -2, width: 1440, height: 900, maximized: false });
    const next = start();
    expect(next.preferences()).toEqual({ colorScheme: "dark", railWide: { "a.b": true } });
    expect(next.recentSpaces()).toEqual([{ path: "/a.rehearse", openedAtMs: 5 }]);
    expect(next.windowBounds()).toEqual({ x: 1, y: -2, width: 1440, height: 900, maximized: false });
  });

  test("are for this person's eyes alone", () => {
    start().setPreferences({ colorScheme: "light", railWide: {} });
    if (process.platform !== "win32") expect(statSync(file()).mode & 0o077).toBe(0);
  });

  test.each([
    ["no JSON", "{ broken"],
    ["of another shape", '{ "preferences": { "colorScheme": "pink", "railWide": {} } }'],
    ["empty", ""],
  ])("that are %s are kept aside and told, and the usual ones used", (_, text) => {
    writeFileSync(file(), text);
    const kept = start();
    expect(kept.preferences()).toEqual({ colorScheme: "auto", railWide: {} });
    expect(readFileSync(join(folder, "settings-unreadable-1.json"), "utf8")).toBe(text);
    expect(said).toEqual([
      `The settings in ${file()} could not be read. They are kept as ${join(folder, "settings-unreadable-1.json")}; the usual ones are used.`,
    ]);
    kept.setPreferences({ colorScheme: "dark", railWide: {} });
    expect(start().preferences().colorScheme).toBe("dark");
  });

  test("that were kept aside before stay where they are", () => {
    for (const text of ["{ one", "{ two"]) {
      writeFileSync(file(), text);
      start();
    }
    expect(readdirSync(folder).sort()).toEqual(["settings-unreadable-1.json", "settings-unreadable-2.json"]);
  });

  test("go on in memory where they cannot be written, which is told once", () => {
    const kept = start();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "a file where the folder was");
    kept.setPreferences({ colorScheme: "dark", railWide: {} });
    kept.setRecentSpaces([]);
    expect(kept.preferences().colorScheme).toBe("dark");
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^Settings could not be kept: /);
  });

  test("are not kept where their folder is a file, which is told", () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "a file");
    expect(start().preferences().colorScheme).toBe("auto");
    expect(said).toHaveLength(1);
  });
});

describe("the key of hashes", () => {
  const key = (): string => {
    const found = start().hashKey();
    return found.ok ? Buffer.from(found.value).toString("hex") : `none: ${found.error}`;
  };

  test("is made when it is first asked for, and is the same from then on", () => {
    start();
    expect(readdirSync(folder)).toEqual([]);
    const first = key();
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(key()).toBe(first);
    expect(readdirSync(folder)).toEqual(["hash-key"]);
  });

  test("is for this person's eyes alone, and in no settings", () => {
    const kept = start();
    kept.setPreferences({ colorScheme: "dark", railWide: {} });
    const first = key();
    if (process.platform !== "win32") expect(statSync(join(folder, "hash-key")).mode & 0o777).toBe(0o600);
    expect(readFileSync(file(), "utf8")).not.toContain(first);
  });

  test("that is damaged is said, and never replaced", () => {
    writeFileSync(join(folder, "hash-key"), "half a ke");
    expect(key()).toBe(`none: no key in ${join(folder, "hash-key")}`);
    expect(readFileSync(join(folder, "hash-key"), "utf8")).toBe("half a ke");
  });

  test("cannot be where its folder is a file, which is said", () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "a file");
    expect(key()).toMatch(/^none: /);
  });
});
