// Bundles the command line and the worker threads into dist/, flat, for Node 24: a bundle starts in a
// fraction of the time that several hundred source files take. Nothing depends on it: without dist/, or
// with an older one, the launcher runs the sources (electron/cli/rehearse.js).

import { existsSync, globSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "rolldown";

const root = join(import.meta.dirname, "..");
const commandLine = join(root, "electron/cli/main.ts");

async function buildAll(): Promise<void> {
  const workers = globSync("electron/**/*.worker.ts", { cwd: root }).map((path) => join(root, path));
  const entries = [commandLine, ...workers].map((path) => [entryName(path), path]);
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await build({
    input: Object.fromEntries(entries),
    cwd: root,
    platform: "node",
    external: [/\.node$/, "better-sqlite3", /^@duckdb\//],
    output: {
      dir: join(root, "dist"),
      format: "esm",
      entryFileNames: "[name].js",
      // Beside the entries: workers are looked for beside their caller (electron/base/worker-entry.ts).
      chunkFileNames: "[name]-[hash].js",
    },
    logLevel: "warn",
  });
}

const entryName = (path: string): string => (path === commandLine ? "cli" : basename(path, ".ts"));

if (existsSync(commandLine)) await buildAll();
