// The same file beside the window: by the command line into a new space, and by DuckDB into a new file, with two
// threads. DuckDB neither drops duplicates nor resolves identities nor groups by user.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckDb } from "../duckdb.ts";
import { interleave } from "../interleave.ts";
import { duckColumns } from "../duck-columns.ts";
import { program } from "./prepare-data.ts";

/** Milliseconds, with their process's start for the command line. */
export async function importBeside(file: string): Promise<Readonly<Record<"own" | "duck", number>>> {
  const folder = mkdtempSync(join(tmpdir(), "rehearse-bench-"));
  let number = 0;
  const fresh = (ending: string): string => join(folder, `${number++}.${ending}`);
  try {
    return await interleave(
      { own: () => byCommandLine(file, fresh("rehearse")), duck: () => byDuckDb(file, fresh("duckdb")) },
      { rounds: 3, warmUps: 0 },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function byCommandLine(file: string, space: string): void {
  execFileSync(process.execPath, [program, "import", file, "--space", space], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function byDuckDb(file: string, path: string): Promise<void> {
  const { connection, close } = await openDuckDb(path);
  const source = `read_json('${file.replaceAll("'", "''")}', format = 'newline_delimited', columns = ${duckColumns})`;
  await connection.run(`CREATE TABLE message AS SELECT * FROM ${source}`);
  await connection.run("CHECKPOINT");
  close();
}
