// Where a field stands in the text of its row, by the rules of split-row.ts: so that it can be shown.

import type { Separator } from "./compile-mapping.ts";
import type { TextPlace } from "./refused-line.ts";

/** `index` from 0; `row` without its line break. Quotes belong to the field. null where the row has no such field. */
export function fieldPlace(row: string, index: number, separator: Separator): TextPlace | null {
  const by = separator === "spaces" ? " " : separator;
  let at = separator === "spaces" ? skip(row, 0, by) : 0;
  for (let field = 0; at <= row.length; field++) {
    const end = fieldEnd(row, at, by);
    if (field === index) return [at, end];
    if (end >= row.length) return null;
    at = separator === "spaces" ? skip(row, end, by) : end + 1;
  }
  return null;
}

function fieldEnd(row: string, start: number, by: string): number {
  let at = start;
  if (row[at] === '"') {
    for (at++; at < row.length && (row[at] !== '"' || row[at + 1] === '"'); at++) if (row[at] === '"') at++;
    at++;
  }
  const end = row.indexOf(by, at);
  return end < 0 ? Math.max(row.length, start) : end;
}

function skip(row: string, from: number, by: string): number {
  let at = from;
  while (row[at] === by) at++;
  return at;
}
