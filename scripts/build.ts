// Bundles the command line and the worker threads into dist/, flat, for Node 24: a bundle starts in a
// fraction of the time that several hundred source files take. Nothing depends on it: without dist/, or
// with an older one, the launcher runs the sources (electron/cli/rehearse.js).

import { existsSync, globSync, rmSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { build, type Plugin } from "rolldown";

const root = join(import.meta.dirname, "..");
const commandLine = join(root, "electron/cli/main.ts");

/** A source file names a worker by the worker's own file; in dist/ it stands beside the code that starts it. */
const workerNames: Plugin = {
  name: "worker-names",
  transform: (code) =>
    code.replaceAll(
      /new URL\(\s*"(?:[^"]*\/)?([^"/]+\.worker)\.ts",\s*import\.meta\.url,?\s*\)/g,
      'new URL("./$1.js", import.meta.url)',
    ),
};

/** What a source file finds beside itself or above, such as resources/, is found from dist/ as well. */
const sourcePlaces: Plugin = {
  name: "source-places",
  transform: (code, id) => {
    if (!id.startsWith(join(root, "electron"))) return code;
    const fromDist = (path: string): string =>
      JSON.stringify(relative(join(root, "dist"), path).replaceAll("\\", "/"));
    return code
      .replaceAll(/(?<!\.worker\.js", )import\.meta\.url/g, `new URL(${fromDist(id)}, import.meta.url).href`)
      .replaceAll(
        "import.meta.dirname",
        `process.getBuiltinModule("node:path").join(import.meta.dirname, ${fromDist(dirname(id))})`,
      );
  },
};

async function buildAll(): Promise<void> {
  const workers = globSync("electron/**/*.worker.ts", { cwd: root }).map((path) => join(root, path));
  const entries = [commandLine, ...workers].map((path) => [entryName(path), path]);
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await build({
    input: Object.fromEntries(entries),
    cwd: root,
    platform: "node",
    external: [/\.node$/, /^better-sqlite3$/, /^@duckdb\//],
    plugins: [workerNames, sourcePlaces],
    output: {
      dir: join(root, "dist"),
      format: "esm",
      entryFileNames: "[name].js",
      chunkFileNames: "[name]-[hash].js",
    },
    logLevel: "warn",
  });
}

const entryName = (path: string): string => (path === commandLine ? "cli" : basename(path, ".ts"));

if (existsSync(commandLine)) await buildAll();
