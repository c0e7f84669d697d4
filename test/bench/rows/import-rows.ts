// Rows 8 and 9: files → confirmed in the space, against DuckDB's reader and against a CSV parser alone.

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { importFiles } from "../../../electron/import/import-files.ts";
import { openSpace } from "../../../electron/space/open-space.ts";
import type { Bench } from "../bench.ts";
import { duckColumns } from "../duck-columns.ts";
import { openDuckDb } from "../duckdb.ts";
import { interleave } from "../interleave.ts";
import { ms, notBelow, times, type Row } from "../row.ts";
import { valueOf } from "../value-of.ts";

function remove(path: string): void {
  for (const suffix of ["", ".wal", "-wal", "-shm", "-lock"]) rmSync(`${path}${suffix}`, { force: true });
}

async function importAnew(bench: Bench, file: string): Promise<void> {
  const path = join(bench.data.folder, "import.rehearse");
  remove(path);
  const space = valueOf(openSpace(path, { mode: "create" }));
  valueOf(await importFiles({ space, files: [file] }));
  space.close();
  remove(path);
}

async function importIntoDuckDb({ data }: Bench): Promise<void> {
  const path = join(data.folder, "import.duckdb");
  remove(path);
  const { connection, close } = await openDuckDb(path);
  const source = `read_json('${data.linesPath}', format = 'newline_delimited', columns = ${duckColumns})`;
  await connection.run(`CREATE TABLE message AS SELECT * FROM ${source}`);
  await connection.run("CHECKPOINT");
  close();
  remove(path);
}

/** Row 8. DuckDB neither drops duplicates nor resolves identities nor groups by user; the import does all of it. */
export async function jsonImportRow(bench: Bench): Promise<Row> {
  const taken = await interleave(
    { own: () => importAnew(bench, bench.data.linesPath), duck: () => importIntoDuckDb(bench) },
    { rounds: 5, warmUps: bench.data.users >= 1_000_000 ? 0 : 1 },
  );
  const ratio = taken.duck / taken.own;
  const perSecond = bench.data.messages / (taken.own / 1_000);
  return {
    number: 8,
    what: `import JSON Lines → confirmed in the space, against DuckDB \`read_json\` → its file, 2 threads, ${bench.size}`,
    atLeast: "≥ 1×",
    reachFor: "1.5×",
    measured: times(ratio),
    remark: `${ms(taken.own)} against ${ms(taken.duck)}; ${Math.round(perSecond).toLocaleString("en")} messages a second`,
    verdict: notBelow(ratio, { atLeast: 1, reachFor: 1.5 }),
  };
}

/** Row 9. papaparse makes one object a row of the whole text and keeps nothing. */
export async function csvImportRow(bench: Bench): Promise<Row> {
  const { csvPath } = bench.data;
  let rowCount = 0;
  const parse = (): void => {
    const { data } = Papa.parse(readFileSync(csvPath, "utf8"), { header: true, skipEmptyLines: true });
    rowCount = data.length;
  };
  const taken = await interleave(
    { own: () => importAnew(bench, csvPath), papaparse: parse },
    { rounds: 5, warmUps: 1 },
  );
  const ratio = taken.papaparse / taken.own;
  return {
    number: 9,
    what: `import CSV → confirmed, against papaparse alone, ${rowCount.toLocaleString("en")} rows`,
    atLeast: "≥ 1.5×",
    reachFor: "3×",
    measured: times(ratio),
    remark: `${ms(taken.own)} against ${ms(taken.papaparse)}`,
    verdict: notBelow(ratio, { atLeast: 1.5, reachFor: 3 }),
  };
}
