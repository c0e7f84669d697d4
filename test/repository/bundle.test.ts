// The bundle that an install makes: it starts, fast, and finds its workers.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleInto } from "../../scripts/build.ts";

const root = join(import.meta.dirname, "../..");
let folder = "";

beforeAll(async () => {
  mkdirSync(join(root, ".tsbuild"), { recursive: true });
  folder = mkdtempSync(join(root, ".tsbuild/bundle-"));
  await bundleInto(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every command explains itself", () => {
  const help = execFileSync(process.execPath, [join(folder, "cli.js"), "--help"], { encoding: "utf8" });
  for (const command of ["import", "simulate", "explain", "validate", "generate", "space"]) {
    expect(help).toContain(`  ${command} `);
  }
});

test("every worker has a file beside its callers, and none is looked for as source", () => {
  const files = readdirSync(folder);
  const sources = readdirSync(join(root, "electron"), { recursive: true, encoding: "utf8" });
  const workers = sources
    .map((path) => /([\w-]+\.worker)\.ts$/.exec(path)?.[1])
    .filter((name) => name !== undefined);
  expect(workers.length).toBeGreaterThan(0);
  expect(files).toEqual(expect.arrayContaining(workers.map((name) => `${name}.js`)));
  const asSource = files.filter((file) => /\.worker\.ts["'`]/.test(readFileSync(join(folder, file), "utf8")));
  expect(asSource).toEqual([]);
});
