// Builds into dist/, flat, for Node 24: the command line, the browser host, and the worker threads of both; and into
// dist/window the window. The command line does not depend on it: without dist/, or with an older one, the launcher
// runs the sources (electron/cli/rehearse.js).

import { existsSync, globSync, mkdirSync, renameSync, rmSync, utimesSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import { type BuiltPart, builtParts, entryOf } from "./built-parts.ts";
import { root } from "./run-command.ts";

const dist = join(root, "dist");

/** Name in dist/ → source. Workers are found by their names. */
const programs: Readonly<Record<string, string>> = {
  cli: "electron/cli/main.ts",
  "browser-host": "electron/hosts/browser/main.ts",
  main: "electron/main/main.ts",
  "service-process": "electron/hosts/desktop/service-process.ts",
};

/** Fills `folder`, which must be inside the project: what is not bundled is found in its node_modules. */
export async function bundleInto(folder: string): Promise<void> {
  const workers = globSync("electron/**/*.worker.ts", { cwd: root });
  const entries = [...Object.entries(programs), ...workers.map((path) => [basename(path, ".ts"), path])];
  await build({
    input: Object.fromEntries(entries.map(([name, path]) => [name, join(root, path ?? "")])),
    cwd: root,
    platform: "node",
    external: [/\.node$/, "better-sqlite3", "electron"],
    output: {
      dir: folder,
      format: "esm",
      entryFileNames: "[name].js",
      // Beside the entries: workers are looked for beside their caller (electron/base/worker-entry.ts).
      chunkFileNames: "[name]-[hash].js",
    },
    logLevel: "warn",
  });
  await preloadInto(folder);
}

/** One file of its own: in the sandbox a preload script can load nothing but the electron module. */
async function preloadInto(folder: string): Promise<void> {
  await build({
    input: join(root, "electron/preload/preload.ts"),
    cwd: root,
    platform: "browser",
    external: ["electron"],
    output: { file: join(folder, "preload.cjs"), format: "cjs" },
    logLevel: "warn",
  });
}

/** Empties and fills `folder`. */
export async function windowInto(folder: string): Promise<void> {
  const { build: buildWindow } = await import("vite");
  await buildWindow({
    configFile: join(root, "vite.config.ts"),
    build: { outDir: folder, emptyOutDir: true },
    logLevel: "warn",
  });
}

/**
 * Builds these parts anew. Each takes its place at once, so that a program that starts meanwhile finds a whole one or
 * none. An entry's time is that of the build's begin: what was changed since is newer.
 */
export async function buildParts(parts: readonly BuiltPart[]): Promise<void> {
  const unfinished = join(root, "dist-unfinished", String(process.pid));
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const begin = new Date();
  if (parts.includes("programs")) await bundleInto(unfinished);
  if (parts.includes("window")) await windowInto(join(unfinished, "window"));
  for (const part of parts) utimesSync(join(unfinished, entryOf[part]), begin, begin);
  if (parts.includes("programs")) replacePrograms(unfinished, parts.includes("window"));
  else if (parts.includes("window")) replace(join(unfinished, "window"), join(dist, "window"));
  rmSync(unfinished, { recursive: true, force: true });
}

export const buildAll = (): Promise<void> => buildParts(builtParts);

function replacePrograms(unfinished: string, hasWindow: boolean): void {
  const window = join(dist, "window");
  if (!hasWindow && existsSync(window)) renameSync(window, join(unfinished, "window"));
  replace(unfinished, dist);
}

function replace(made: string, place: string): void {
  mkdirSync(dirname(place), { recursive: true });
  rmSync(place, { recursive: true, force: true });
  renameSync(made, place);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
