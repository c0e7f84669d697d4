// `npm run bench`: bundles the programs of this folder as the product is bundled, so that worker threads start as
// fast as users have it, and runs them. 100 thousand people, a few minutes; with --full a million, too.

import { spawnSync } from "node:child_process";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { format, resolveConfig } from "prettier";
import { build } from "rolldown";

const root = join(import.meta.dirname, "../..");
/** In the repository, so that packages are found from there. */
const folder = join(root, ".tsbuild/bench");

const entries = globSync(["test/bench/*-program.ts", "electron/**/*.worker.ts"], { cwd: root });
rmSync(folder, { recursive: true, force: true });
await build({
  input: Object.fromEntries(entries.map((path) => [basename(path, ".ts"), join(root, path)])),
  cwd: root,
  platform: "node",
  external: [/\.node$/, "better-sqlite3", "@duckdb/node-api", "papaparse"],
  // Workers are looked for beside their caller (electron/base/worker-entry.ts).
  output: { dir: folder, format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
  logLevel: "warn",
});
const program = join(folder, "measure-program.js");
const report = join(root, "docs/performance.md");
const { status } = spawnSync(process.execPath, [program, report, ...process.argv.slice(2)], {
  stdio: "inherit",
});
if (status === 0) {
  const style = { ...(await resolveConfig(report)), parser: "markdown" };
  writeFileSync(report, await format(readFileSync(report, "utf8"), style));
}
process.exitCode = status ?? 1;
