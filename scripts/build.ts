// Bundles the command line and the worker threads into dist/, flat, for Node 24: a bundle starts in a
// fraction of the time that several hundred source files take. Nothing depends on it: without dist/, or
// with an older one, the launcher runs the sources (electron/cli/rehearse.js).

import { globSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const root = join(import.meta.dirname, "..");
const commandLine = join(root, "electron/cli/main.ts");

/** Fills `folder`, which must be inside the project: what is not bundled is found in its node_modules. */
export async function bundleInto(folder: string): Promise<void> {
  const workers = globSync("electron/**/*.worker.ts", { cwd: root }).map((path) => join(root, path));
  const entries = [commandLine, ...workers].map((path) => [entryName(path), path]);
  await build({
    input: Object.fromEntries(entries),
    cwd: root,
    platform: "node",
    external: [/\.node$/, "better-sqlite3"],
    output: {
      dir: folder,
      format: "esm",
      entryFileNames: "[name].js",
      // Beside the entries: workers are looked for beside their caller (electron/base/worker-entry.ts).
      chunkFileNames: "[name]-[hash].js",
    },
    logLevel: "warn",
  });
}

const entryName = (path: string): string => (path === commandLine ? "cli" : basename(path, ".ts"));

/** Replaces dist/ at once, so that a command that starts meanwhile finds a whole bundle or none. */
export async function buildAll(): Promise<void> {
  const [finished, unfinished] = [join(root, "dist"), join(root, "dist-unfinished")];
  rmSync(unfinished, { recursive: true, force: true });
  await bundleInto(unfinished);
  rmSync(finished, { recursive: true, force: true });
  renameSync(unfinished, finished);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
