import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WindowFiles } from "./window-files.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rehearse-window-"));
  mkdirSync(join(folder, "window/assets"), { recursive: true });
  writeFileSync(join(folder, "secret.js"), "secret");
  writeFileSync(join(folder, "window/index.html"), "page");
  writeFileSync(join(folder, "window/assets/main-1a2b.js"), "script");
  writeFileSync(join(folder, "window/assets/inter.woff2"), "font");
  writeFileSync(join(folder, "window/assets/main.js.map"), "map");
  writeFileSync(join(folder, "window/assets/note.xyz"), "other");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (): WindowFiles => WindowFiles.read(join(folder, "window"));

describe("the files of the window", () => {
  test("are found by their exact paths, with their types", () => {
    const files = read();
    const found = ["/", "/index.html", "/assets/main-1a2b.js", "/assets/inter.woff2"].map((path) => {
      const file = files.find(path);
      return [file?.bytes.toString(), file?.contentType];
    });
    expect(found).toEqual([
      ["page", "text/html; charset=utf-8"],
      ["page", "text/html; charset=utf-8"],
      ["script", "text/javascript; charset=utf-8"],
      ["font", "font/woff2"],
    ]);
  });

  test("are found by no other path", () => {
    const files = read();
    const paths = [
      "",
      "index.html",
      "//index.html",
      "/assets",
      "/assets/",
      "/Index.html",
      "/assets/../index.html",
      "/../secret.js",
      "/%2e%2e/secret.js",
      "/..%5csecret.js",
      "/index.html?x",
      "/index.html#x",
      "/index.html\0",
      "/assets/main.js.map",
      "/assets/note.xyz",
      "/__proto__",
      "/constructor",
    ];
    expect(paths.filter((path) => files.find(path) !== undefined)).toEqual([]);
  });

  test("are those that were there when they were read", () => {
    const files = read();
    writeFileSync(join(folder, "window/later.js"), "later");
    rmSync(join(folder, "window/index.html"));
    expect(files.find("/later.js")).toBeUndefined();
    expect(files.find("/")?.bytes.toString()).toBe("page");
  });

  test("have a page among them, or are none", () => {
    rmSync(join(folder, "window/index.html"));
    expect(read).toThrow("holds no built window");
  });

  test("are files of the folder, not what it is linked to", () => {
    symlinkSync(join(folder, "secret.js"), join(folder, "window/linked.js"));
    expect(read().find("/linked.js")).toBeUndefined();
  });
});
