// Holds the import arrows of arrows.ts: prints each import that has no arrow and exits with 1. Sources are
// parsed, not searched, so that a comment or a string cannot fool it. Prints nothing when all is well.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { Visitor, parseSync } from "rolldown/utils";
import { arrows, packagesOfShared } from "./arrows.ts";

const sourceFolders = ["shared", "electron", "renderer", "scripts", "test"];

/** All sentences about imports without an arrow below `root`, in path order. */
export function arrowProblems(root: string): readonly string[] {
  return sourceFolders
    .flatMap((folder) => sourceFiles(root, folder))
    .flatMap((file) =>
      importsOf(file, readFileSync(join(root, file), "utf8")).flatMap((specifier) => {
        const problem = arrowProblem(file, specifier);
        return problem === undefined ? [] : [`${file} imports ${specifier}: ${problem}`];
      }),
    );
}

/** Why `file` (a path from the root, with slashes) may not import `specifier`; undefined where it may. */
export function arrowProblem(file: string, specifier: string): string | undefined {
  const row = rowOf(file);
  if (row === undefined) return "its folder has no row in scripts/arrows.ts";
  const [folder, allowed] = row;
  if (!specifier.startsWith(".")) return packageProblem(folder, specifier);
  const target = posix.join(posix.dirname(file), specifier);
  const free = ["*", folder, ...allowed].some((prefix) =>
    prefix === "*" ? allowed.includes("*") : target.startsWith(prefix),
  );
  return free ? undefined : `${folder} may import ${allowed.length === 0 ? "nothing" : allowed.join(", ")}`;
}

function rowOf(file: string): readonly [folder: string, allowed: readonly string[]] | undefined {
  return Object.entries(arrows)
    .filter(([folder]) => file.startsWith(folder))
    .sort(([a], [b]) => b.length - a.length)[0];
}

function packageProblem(folder: string, specifier: string): string | undefined {
  if (!folder.startsWith("shared/")) return undefined;
  return packagesOfShared.includes(specifier)
    ? undefined
    : `shared/ may import ${packagesOfShared.join(", ")} only`;
}

/** The specifiers of every import, export-from, `import()` and type import of a source text. */
export function importsOf(file: string, text: string): readonly string[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) return [];
  const specifiers: string[] = [];
  const note = (source: unknown): void => {
    if (isText(source)) specifiers.push(source.value);
  };
  new Visitor({
    ImportDeclaration: (node) => note(node.source),
    ExportAllDeclaration: (node) => note(node.source),
    ExportNamedDeclaration: (node) => note(node.source),
    ImportExpression: (node) => note(node.source),
    TSImportType: (node) => note(node.source),
  }).visit(program);
  return specifiers;
}

function isText(source: unknown): source is { readonly value: string } {
  return (
    typeof source === "object" && source !== null && "value" in source && typeof source.value === "string"
  );
}

function sourceFiles(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
    .filter((path) => /\.(tsx?|js)$/.test(path) && !/\.test\.tsx?$/.test(path))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = arrowProblems(join(dirname(fileURLToPath(import.meta.url)), ".."));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
