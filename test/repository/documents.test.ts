// What the documents say about the repository is so: their links lead somewhere, the commands exist, and the
// shipped specifications are what everything refers to.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { arrows } from "../../scripts/arrows.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const tracked = execFileSync("git", ["ls-files", "*.md"], { cwd: root, encoding: "utf8" }).split("\n");
const documents = tracked.filter((path) => path !== "" && existsSync(join(root, path)));
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read("package.json")));

describe.each(documents)("%s", (document) => {
  const text = read(document);

  test("links to files that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link ?? "");
    expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([]);
  });

  test("names npm scripts that exist", () => {
    const named = [...text.matchAll(/npm run ([a-z0-9:]+)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("names folders and files of the project that exist", () => {
    const named = [...text.matchAll(/`((?:shared|electron|scripts|resources|test|docs)\/[\w./-]+)`/g)];
    const missing = named.map(([, path]) => path ?? "").filter((path) => !existsSync(join(root, path)));
    expect(missing.filter((path) => !notYet.includes(path))).toEqual([]);
  });
});

/** Named as what is still to come. */
const notYet = ["shared/api"];

test("the README's test command is what continuous integration runs", () => {
  expect(read("README.md")).toContain("npm ci && npm test");
  expect(read(".ci/run")).toContain("npm ci && npm test");
});

test("the code map of ARCHITECTURE.md has every folder of the arrows", () => {
  const map = read("ARCHITECTURE.md");
  const folders = Object.keys(arrows).map((folder) => folder.split("/").at(-2) ?? "");
  expect(folders.filter((folder) => !map.includes(`${folder}/`))).toEqual([]);
});
