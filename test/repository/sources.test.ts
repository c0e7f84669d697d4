// Every tracked source file keeps the house rules, and no tracked file names the machine it was written on.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sourceProblems } from "./source-rules.ts";

const root = join(import.meta.dirname, "../..");
const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(root, path)));
const read = (path: string): string => readFileSync(join(root, path), "utf8");

test("every source file is named, opened and sized as the house rules say", () => {
  const sources = tracked.filter((path) => /\.(ts|tsx|js|mjs)$/.test(path));
  expect(sources.length).toBeGreaterThan(50);
  expect(
    sources.flatMap((path) => sourceProblems(path, read(path)).map((problem) => `${path} ${problem}`)),
  ).toEqual([]);
});

test.each([
  ["shared/base/Result.ts", "// A.\n", "Result.ts is not kebab-case"],
  ["shared/base/two_words.ts", "// A.\n", "two_words.ts is not kebab-case"],
  ["shared/Base/result.ts", "// A.\n", "Base is not kebab-case"],
  ["shared/base/utils.ts", "// A.\n", '"utils" says nothing about what is in it'],
  ["electron/space/space-manager.ts", "// A.\n", '"manager" says nothing about what is in it'],
  ["test/helpers/a.ts", "// A.\n", '"helpers" says nothing about what is in it'],
  ["shared/journey/index.ts", "// A.\n", "a barrel hides what is imported"],
  ["shared/base/a.ts", "// A.\n".repeat(501), "is longer than 500 lines"],
  ["shared/base/a.ts", "export {};\n", "does not open with a comment that says what it is"],
])("%s is caught", (path, text, problem) => {
  expect(sourceProblems(path, text)).toEqual([problem]);
});

test.each([
  ["shared/base/a.ts", "// A.\n".repeat(500)],
  ["electron/space/migrations/0001-first-layout.ts", "// A.\n"],
  ["electron/simulation/chunk.worker.ts", "/** A. */\n"],
  ["shared/base/a.test.ts", "export {};\n"],
  ["renderer/canvas/StepNode.tsx", "// A.\n"],
  ["electron/cli/rehearse.js", "#!/usr/bin/env node\n// A.\n"],
])("%s passes", (path, text) => {
  expect(sourceProblems(path, text)).toEqual([]);
});

/** Places of a single machine or network. */
const machinePlaces: readonly RegExp[] = [
  /(?<![\w.~-])\/(work|home|root|Users|tmp)\/\w/,
  /\b[A-Z]:\\Users\\/,
  // localhost and 127.0.0.1 are every machine itself.
  /https?:\/\/(?:10\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/,
];

test("no file names a folder or a host of one machine", () => {
  const texts = tracked.filter((path) => !/\.(png|ico|icns|gz|rehearse)$/.test(path) && path !== thisFile);
  const named = texts.filter((path) => machinePlaces.some((place) => place.test(read(path))));
  expect(named).toEqual([]);
});

const thisFile = "test/repository/sources.test.ts";
