// All rows, one after the other, each printed as soon as it is there.

import { loadavg } from "node:os";
import type { Bench } from "./bench.ts";
import type { Row } from "./row.ts";
import { countingRow } from "./rows/counting-row.ts";
import { csvImportRow, jsonImportRow } from "./rows/import-rows.ts";
import { cartRows, flatnessRow, fortyStepsRow, type Baseline } from "./rows/rehearsal-rows.ts";
import { closedSpaceRows, explainRow, sizeRow, threadsRow } from "./rows/space-rows.ts";
import { travelRows } from "./rows/travel-rows.ts";

export interface BenchResult {
  /** Of the larger data. */
  readonly size: string;
  readonly isFull: boolean;
  /** Of the minute before the first row. */
  readonly loadAverage: number;
  readonly rows: readonly Row[];
  readonly baselines: readonly Baseline[];
}

/** Rows are measured on the larger data, and row 2 on the smaller. */
export async function measureAll(small: Bench, large: Bench | undefined): Promise<BenchResult> {
  const bench = large ?? small;
  const [loadAverage = NaN] = loadavg();
  const rows: Row[] = [];
  const take = (...measured: readonly Row[]): void => {
    for (const row of measured) {
      rows.push(row);
      console.log(
        `${row.number}. ${row.what}\n   ${row.measured} (at least ${row.atLeast}, reach for ${row.reachFor}): ${row.verdict}\n   ${row.remark}`,
      );
    }
  };
  if (large !== undefined) take(...(await cartRows(small)).rows.filter(({ number }) => number === 2));
  const cart = await cartRows(bench);
  take(...cart.rows);
  take(await fortyStepsRow(bench), await flatnessRow(bench));
  take(...closedSpaceRows(bench, cart));
  take(await threadsRow(bench), sizeRow(bench), explainRow(bench));
  take(await countingRow(bench));
  take(...(await travelRows(bench)));
  take(await jsonImportRow(bench), await csvImportRow(bench));
  rows.sort((one, other) => one.number - other.number);
  return { size: bench.size, isFull: large !== undefined, loadAverage, rows, baselines: cart.baselines };
}
