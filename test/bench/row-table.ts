// The table of targets with what was measured, and what each figure does not say.

import { markdownTable } from "./markdown-table.ts";
import type { Row } from "./row.ts";

export const rowTable = (rows: readonly Row[]): string =>
  markdownTable(["#", "what", "at least", "reach for", "measured", ""], rows.map(cellsOf));

export const rowRemarks = (rows: readonly Row[]): string =>
  rows.map(({ number, remark }) => `- ${number}: ${remark}`).join("\n");

const cellsOf = ({ number, what, atLeast, reachFor, measured, verdict }: Row): readonly string[] => [
  String(number),
  what,
  atLeast,
  reachFor,
  measured,
  verdict,
];
