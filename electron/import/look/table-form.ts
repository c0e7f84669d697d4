// What a CSV-like text looks like: what parts its fields, whether lines stand before the table, and whether its first
// row names the columns. Told from its beginning, and wrong only where a person would be unsure as well.

import type { FileForm } from "../../../shared/api/import-contract.ts";
import type { Separator } from "../compile-mapping.ts";
import { splitRow } from "../split-row.ts";
import { isKnownColumn } from "./column-words.ts";
import { isValueLike } from "./cell-kind.ts";

export type TableForm = Extract<FileForm, { readonly kind: "delimited" }>;

const separators = [",", "\t", ";", "|"] as const;
const sampleLength = 1 << 16;
const sampledRows = 200;
/** At least this part of the rows has as many fields as most have. */
const leastShare = 0.6;
const mostSkipped = 1_000;

interface Row {
  readonly fields: readonly string[];
  readonly lines: number;
}

/** `text` begins the file, without a byte order mark. */
export function tableForm(text: string): TableForm {
  const marked = /^sep=(.)\r?\n/i.exec(text);
  const announced = separators.find((separator) => separator === marked?.[1]);
  const sample = wholeLines(text.slice(marked?.[0].length ?? 0, sampleLength));
  const separator = announced ?? likeliestSeparator(sample);
  const rows = rowsOf(sample, separator);
  const width = usualWidth(rows).width;
  const first = firstRow(rows, width);
  const before = rows.slice(0, first).reduce((sum, row) => sum + row.lines, 0);
  const skipLines = Math.min(before + (marked === null ? 0 : 1), mostSkipped);
  return { kind: "delimited", separator, header: namesColumns(rows.slice(first)), skipLines };
}

/** Without a last line that is cut, unless it is all there is. */
function wholeLines(text: string): string {
  const end = text.lastIndexOf("\n");
  return end < 0 ? text : text.slice(0, end + 1);
}

function rowsOf(sample: string, separator: Separator): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < sample.length && rows.length < sampledRows;) {
    const row = splitRow(sample, at, separator);
    rows.push({ fields: row.fields, lines: row.lineCount });
    at = row.next;
  }
  return rows;
}

/** How many fields most rows have, of those that have several, and which part of the rows that are not blank they are. */
function usualWidth(rows: readonly Row[]): { readonly width: number; readonly share: number } {
  const counts = new Map<number, number>();
  const full = rows.filter(({ fields }) => fields.length > 1 || fields[0] !== "");
  for (const { fields } of full) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  let best = { width: 1, share: 0 };
  for (const [width, count] of counts) {
    if (width > 1 && count / full.length > best.share) best = { width, share: count / full.length };
  }
  return best;
}

function likeliestSeparator(sample: string): Separator {
  const tried = separators.map((separator) => ({ separator, ...usualWidth(rowsOf(sample, separator)) }));
  const best = tried.reduce((a, b) =>
    b.share > a.share || (b.share === a.share && b.width > a.width) ? b : a,
  );
  if (best.share >= leastShare) return best.separator;
  const spaces = usualWidth(rowsOf(sample, "spaces"));
  if (spaces.share >= leastShare && spaces.share > best.share) return "spaces";
  return best.share > 0 ? best.separator : ",";
}

/** Titles, comments and blank lines come before the first row that is as wide as the table. */
function firstRow(rows: readonly Row[], width: number): number {
  const isPreface = ({ fields }: Row): boolean =>
    fields.length !== width || (fields[0] ?? "").startsWith("#") || fields.every((field) => field === "");
  const first = rows.findIndex((row) => !isPreface(row));
  return first < 0 ? 0 : first;
}

function namesColumns([first, ...rest]: readonly Row[]): boolean {
  if (first === undefined) return true;
  const names = first.fields.map((name) => name.trim());
  const known = names.filter(isKnownColumn).length;
  if (known * 2 >= names.length) return true;
  if (names.some(isValueLike)) return false;
  if (known > 0) return true;
  const below = rest.slice(0, 50);
  const columnOf = (index: number): readonly string[] => below.map(({ fields }) => fields[index] ?? "");
  const recurs = names.some((name, index) => name !== "" && columnOf(index).includes(name));
  return !recurs;
}
