// The rows at the beginning of a CSV-like text, as its form says.

import { splitRow } from "../split-row.ts";
import type { TableForm } from "./table-form.ts";

export interface TableRow {
  /** 1-based line of the file in which it starts. */
  readonly line: number;
  readonly fields: readonly string[];
  /** What is wrong with its quotes, if anything. */
  readonly problem?: string;
}

export interface TableStart {
  /** Of the header; undefined where there is none. */
  readonly names: readonly string[] | undefined;
  readonly rows: readonly TableRow[];
  /** Fields that most rows have. */
  readonly width: number;
  /** Characters that were read, header and all. */
  readonly length: number;
  /** Whether the text has more rows. */
  readonly hasMore: boolean;
}

/** `text` without a byte order mark. */
export function readTable(text: string, form: TableForm, mostRows: number): TableStart {
  let at = 0;
  for (let line = 0; line < form.skipLines; line++) at = endOfLine(text, at);
  let line = form.skipLines + 1;
  let names: readonly string[] | undefined;
  if (form.header) {
    // As file-form.ts reads it: one line, whatever its quotes.
    const end = endOfLine(text, at);
    names = splitRow(text.slice(at, end), 0, form.separator).fields.map((name) => name.trim());
    at = end;
    line++;
  }
  const rows: TableRow[] = [];
  while (at < text.length && rows.length < mostRows) {
    const { fields, next, lineCount, problem } = splitRow(text, at, form.separator);
    const isBlank = fields.length === 1 && fields[0] === "";
    if (!isBlank) rows.push({ line, fields, ...(problem === undefined ? {} : { problem }) });
    at = next;
    line += lineCount;
  }
  const width = names?.length ?? widthOf(rows);
  return { names, rows, width, length: Math.min(at, text.length), hasMore: at < text.length };
}

function endOfLine(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found < 0 ? text.length : found + 1;
}

/** The width that most rows have. */
function widthOf(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of rows) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  const [width] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return width;
}
