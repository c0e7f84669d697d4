// `npm run bench:data`: measures what people wait for when they look at their data and import a large file, and
// writes what came out as a document. 100 thousand people and 100 MB; with --full a million and a gigabyte, in under
// five minutes once they are made. What is made is kept in --folder (by default one for temporary files).

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { buildParts } from "../../scripts/build.ts";
import { staleParts } from "../../scripts/built-parts.ts";
import type { Answers } from "./data/answers-program.ts";
import { dataDocument } from "./data/data-document.ts";
import { importBeside } from "./data/import-beside.ts";
import { importThroughWindow } from "./data/import-window.ts";
import { prepareData } from "./data/prepare-data.ts";

const { values: options } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    folder: { type: "string", default: join(tmpdir(), "rehearse-bench", "data") },
  },
});

const stale = staleParts();
if (stale.length > 0) await buildParts(stale);
const scale = options.full
  ? { users: 1_000_000, importedUsers: 510_000 }
  : { users: 100_000, importedUsers: 51_000 };
const data = prepareData(resolve(options.folder), scale);
const [load = NaN] = loadavg();
console.log("Asking …");
const answers = askIn(data.spacePath);
console.log("Importing through the window, the file read where it lies …");
const byPath = await importThroughWindow(data.filePath, "path");
console.log("Giving it in pieces …");
const inPieces = await importThroughWindow(data.filePath, "pieces");
console.log("Importing by the command line and by DuckDB …");
const beside = await importBeside(data.filePath);

const path = join(import.meta.dirname, "../../docs/performance-data.md");
const text = dataDocument({ data, answers, byPath, inPieces, beside, load });
writeFileSync(path, await format(`${text}\n`, { ...(await resolveConfig(path)), parser: "markdown" }));
console.log(`${text}\n\nWritten: ${path}`);

/** In a process of its own, on a copy. */
function askIn(spacePath: string): Answers {
  const folder = mkdtempSync(join(tmpdir(), "rehearse-bench-"));
  try {
    const copy = join(folder, "People.rehearse");
    copyFileSync(spacePath, copy);
    const program = join(import.meta.dirname, "data/answers-program.ts");
    const output = execFileSync(process.execPath, [program, copy], { encoding: "utf8", maxBuffer: 1 << 24 });
    return JSON.parse(output) as Answers;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
