// Every rule of the house that a tool holds is broken here on purpose, in a copy of the project's layout:
// what the tool does not catch there, it would not catch in the project.

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { arrows } from "../../scripts/arrows.ts";
import { arrowProblem, arrowProblems } from "../../scripts/check-arrows.ts";

const root = join(import.meta.dirname, "../..");
const manyLines = Array.from({ length: 61 }, (_, line) => `  total += ${line};`).join("\n");

/** What is broken → where, with what, and the rule that must say so. */
const lintPlants: Readonly<
  Record<string, { readonly file: string; readonly text: string; readonly rule: string }>
> = {
  "the clock": {
    file: "shared/base/clock.ts",
    text: "export const a = Date.now();",
    rule: "no-restricted-globals",
  },
  "the clock by way of globalThis": {
    file: "shared/base/global-clock.ts",
    text: "export const a = globalThis.Date.now();",
    rule: "no-restricted-globals",
  },
  performance: {
    file: "shared/engine/a.ts",
    text: "export const a = performance.now();",
    rule: "no-restricted-globals",
  },
  Intl: {
    file: "shared/people/a.ts",
    text: "export const a = new Intl.Collator();",
    rule: "no-restricted-globals",
  },
  process: {
    file: "shared/journey/a.ts",
    text: "export const a = process.argv;",
    rule: "no-restricted-globals",
  },
  console: { file: "shared/engine/b.ts", text: 'console.log("");', rule: "no-restricted-globals" },
  timers: {
    file: "shared/engine/c.ts",
    text: "setTimeout(() => undefined, 1);",
    rule: "no-restricted-globals",
  },
  randomness: {
    file: "shared/engine/d.ts",
    text: "export const a = Math.random();",
    rule: "no-restricted-properties",
  },
  "inexact arithmetic": {
    file: "shared/generate/a.ts",
    text: "export const a = Math.log(2);",
    rule: "no-restricted-properties",
  },
  "comparison by locale": {
    file: "shared/people/b.ts",
    text: 'export const a = "a".localeCompare("b");',
    rule: "no-restricted-properties",
  },
  "text by locale": {
    file: "shared/people/c.ts",
    text: "export const a = (1).toLocaleString();",
    rule: "no-restricted-properties",
  },
  "a floating promise": {
    file: "electron/space/a.ts",
    text: "const later = async (): Promise<void> => undefined;\nexport function a(): void {\n  later();\n}",
    rule: "no-floating-promises",
  },
  "a switch that forgets a member": {
    file: "shared/journey/b.ts",
    text: 'export function a(side: "left" | "right"): number {\n  switch (side) {\n    case "left":\n      return 1;\n  }\n  return 0;\n}',
    rule: "switch-exhaustiveness-check",
  },
  any: {
    file: "electron/space/b.ts",
    text: "export const a = (value: any): unknown => value;",
    rule: "no-explicit-any",
  },
  "a default export": { file: "shared/base/d.ts", text: "export default 1;", rule: "no-default-export" },
  "a cycle of imports": {
    file: "shared/base/ring.ts",
    text: 'import { b } from "./ring-end.ts";\nexport const a = (): number => b();',
    rule: "no-cycle",
  },
  "a long function": {
    file: "shared/base/long.ts",
    text: `export function a(): number {\n  let total = 0;\n${manyLines}\n  return total;\n}`,
    rule: "max-lines-per-function",
  },
  "four parameters": {
    file: "shared/base/many.ts",
    text: "export const a = (b: number, c: number, d: number, e: number): number => b + c + d + e;",
    rule: "max-params",
  },
  "a long file": { file: "shared/base/file.ts", text: "export {};\n".repeat(501), rule: "max-lines" },
};

const otherFiles: Readonly<Record<string, string>> = {
  "shared/base/ring-end.ts": 'import { a } from "./ring.ts";\nexport const b = (): number => a();',
  "shared/base/clean.ts": "export const a = Math.floor(Math.sqrt(2));",
  "shared/base/clean.test.ts": "export const a = Date.now();",
  "electron/space/clean.ts": "export const a = Date.now() + Math.random();",
  "shared/engine/reaches-node.ts": 'import { readFileSync } from "node:fs";\nexport const a = readFileSync;',
  "shared/base/reaches-up.ts": 'export type { Plan } from "../engine/plan.ts";',
  "renderer/canvas/ReachesHost.tsx":
    'import { host } from "../host/host.ts";\nexport const a = <p>{typeof host}</p>;',
};

const oxlintReport = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });

let copy = "";
let found: readonly string[] = [];

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "rehearse-planted-"));
  for (const path of [
    ".oxlintrc.json",
    "tsconfig.base.json",
    "shared/tsconfig.json",
    "electron/tsconfig.json",
  ]) {
    place(path);
    copyFileSync(join(root, path), join(copy, path));
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  for (const { file, text } of Object.values(lintPlants)) writeFileSync(place(file), text);
  for (const [file, text] of Object.entries(otherFiles)) writeFileSync(place(file), text);
  for (const folder of ["scripts", "test"]) mkdirSync(join(copy, folder));
  found = lint();
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function place(path: string): string {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  return join(copy, path);
}

/** "<file> <rule>" of everything that lint says about the copy. */
function lint(): readonly string[] {
  const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
  const { stdout } = spawnSync(process.execPath, [oxlint, "--format", "json", "shared", "electron"], {
    cwd: copy,
    encoding: "utf8",
  });
  return oxlintReport
    .parse(JSON.parse(stdout))
    .diagnostics.map(
      ({ code, filename }) => `${filename.replaceAll("\\", "/")} ${/\((.*)\)/.exec(code)?.[1] ?? code}`,
    );
}

describe("lint", () => {
  test.each(Object.entries(lintPlants))("catches %s", (_, { file, rule }) => {
    expect(found).toContain(`${file} ${rule}`);
  });

  test("leaves exact arithmetic, the host and tests alone", () => {
    expect(found.filter((entry) => entry.includes("clean"))).toEqual([]);
  });
});

describe("the arrows", () => {
  test("are held over a whole tree, imports of types and of packages included", () => {
    const files = arrowProblems(copy).map((problem) => problem.split(" ")[0]);
    expect(files).toEqual([
      "shared/base/reaches-up.ts",
      "shared/engine/reaches-node.ts",
      "renderer/canvas/ReachesHost.tsx",
    ]);
  });

  test.each([
    ["shared/base/a.ts", "../conditions/a.ts"],
    ["shared/conditions/a.ts", "../people/a.ts"],
    ["shared/people/a.ts", "../journey/a.ts"],
    ["shared/journey/a.ts", "../engine/a.ts"],
    ["shared/journey/a.ts", "../people/message.ts"],
    ["shared/engine/steps/a.ts", "../../rehearsal/a.ts"],
    ["shared/engine/a.ts", "../../electron/space/a.ts"],
    ["shared/engine/a.ts", "../../test/oracle/a.ts"],
    ["shared/rehearsal/a.ts", "../generate/a.ts"],
    ["shared/generate/a.ts", "../engine/a.ts"],
    ["shared/base/a.ts", "electron"],
    ["shared/base/a.ts", "better-sqlite3"],
    ["electron/space/a.ts", "../import/a.ts"],
    ["electron/import/a.ts", "../simulation/a.ts"],
    ["electron/simulation/a.ts", "../cli/a.ts"],
    ["electron/cli/a.ts", "../../test/a.ts"],
    ["electron/somewhere-new/a.ts", "../space/a.ts"],
    ["electron/services/a.ts", "../hosts/a.ts"],
    ["electron/preload/a.ts", "../services/a.ts"],
    ["shared/api/a.ts", "../../electron/services/a.ts"],
    ["renderer/ui/A.tsx", "../host/host.ts"],
    ["renderer/canvas/A.tsx", "../session/a.ts"],
    ["renderer/journeys/A.tsx", "../builder/A.tsx"],
    ["renderer/builder/A.tsx", "../../electron/services/a.ts"],
  ])("%s may not import %s", (file, specifier) => {
    expect(arrowProblem(file, specifier)).toBeDefined();
  });

  test.each([
    ["shared/base/a.ts", "./b.ts"],
    ["shared/journey/a.ts", "../people/definitions.ts"],
    ["shared/journey/a.ts", "zod"],
    ["shared/engine/steps/a.ts", "../../people/a.ts"],
    ["shared/engine/steps/a.ts", "../plan.ts"],
    ["electron/space/migrations/a.ts", "../../../shared/engine/a.ts"],
    ["electron/space/a.ts", "better-sqlite3"],
    ["electron/cli/commands/a.ts", "../../import/a.ts"],
    ["test/oracle/a.ts", "../../electron/cli/a.ts"],
  ])("%s may import %s", (file, specifier) => {
    expect(arrowProblem(file, specifier)).toBeUndefined();
  });

  test("form no ring", () => {
    const above = (folder: string, path: readonly string[]): void => {
      expect(path, "a ring of arrows").not.toContain(folder);
      const allowed = arrows[folder] ?? [];
      const rows = Object.keys(arrows).filter(
        (row) => row !== folder && allowed.some((prefix) => prefix.startsWith(row)),
      );
      for (const row of rows) above(row, [...path, folder]);
    };
    for (const folder of Object.keys(arrows)) above(folder, []);
  });
});

test("the compiler refuses a host in shared/", () => {
  writeFileSync(place("shared/people/host.ts"), "export const a: NodeJS.Timeout | undefined = undefined;");
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", "shared", "--noEmit"], {
    cwd: copy,
    encoding: "utf8",
  });
  expect(stdout).toContain("shared/people/host.ts(1,17): error");
});
