// The parts of dist/, and which of them are older than what they were made from.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run-command.ts";

/** `programs`: command line, browser host and workers. `window`: the page with its files. */
export type BuiltPart = "programs" | "window";

export const builtParts: readonly BuiltPart[] = ["programs", "window"];

/** In dist/. Its time is that of the build's begin. */
export const entryOf: Readonly<Record<BuiltPart, string>> = {
  programs: "cli.js",
  window: "window/index.html",
};

const sourcesOf: Readonly<Record<BuiltPart, readonly string[]>> = {
  programs: ["shared", "electron", "resources", "scripts/build.ts", "package-lock.json"],
  window: ["shared", "renderer", "resources/icons", "vite.config.ts", "package-lock.json"],
};

/** One look at each source file: some ten milliseconds. */
export const staleParts = (): readonly BuiltPart[] =>
  builtParts.filter((part) => {
    const builtMs = changedMs(join(root, "dist", entryOf[part]));
    return builtMs === 0 || sourcesOf[part].some((source) => newestMs(join(root, source)) > builtMs);
  });

/** Of a file, or of the files in a folder but for its tests. 0 where there is nothing. */
function newestMs(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : status.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestMs(join(path, name))), 0);
}

const changedMs = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
