// One row of a CSV-like text → its fields (RFC 4180: quotes around a field, doubled inside; any of the
// separators). A row ends at a line break outside of quotes. A quote inside a field that does not begin with one
// is a character like any other.

import type { Separator } from "./compile-mapping.ts";

export interface SplitRow {
  readonly fields: readonly string[];
  /** The place after the row's line break. */
  readonly next: number;
  /** Line breaks that the row spans, its own included. */
  readonly lineCount: number;
  /** What is wrong with the quotes, if anything. */
  readonly problem?: string;
}

/** The row that starts at `at`. */
export function splitRow(text: string, at: number, separator: Separator): SplitRow {
  const found = text.indexOf("\n", at);
  const end = found < 0 ? text.length : found;
  const line = text.slice(at, text[end - 1] === "\r" && end > at ? end - 1 : end);
  if (line.includes('"')) return splitQuoted(text, at, separator);
  return { fields: splitPlain(line, separator), next: end + 1, lineCount: 1 };
}

function splitPlain(line: string, separator: Separator): readonly string[] {
  if (separator !== "spaces") return line.split(separator);
  const trimmed = line.replace(/^ +| +$/g, "");
  return trimmed === "" ? [""] : trimmed.split(/ +/);
}

function splitQuoted(text: string, start: number, separator: Separator): SplitRow {
  const fields: string[] = [];
  const by = separator === "spaces" ? " " : separator;
  let at = separator === "spaces" ? skipSpaces(text, start) : start;
  let lineCount = 1;
  let problem: string | undefined;
  for (;;) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, by);
    problem ??= field.problem;
    fields.push(field.value);
    lineCount += field.value.split("\n").length - 1;
    at = field.end;
    if (separator === "spaces") at = skipSpaces(text, at);
    if (at >= text.length || isRowEnd(text, at)) break;
    if (separator !== "spaces" && text[at] === by) at++;
    else if (separator !== "spaces") {
      problem ??= "text after a closing quote";
      at = plainField(text, at, by).end;
    }
  }
  const next = text[at] === "\r" ? at + 2 : at + 1;
  return { fields, next, lineCount, ...(problem === undefined ? {} : { problem }) };
}

interface Field {
  readonly value: string;
  readonly end: number;
  readonly problem?: string;
}

function quotedField(text: string, at: number): Field {
  let value = "";
  for (let from = at + 1; ;) {
    const close = text.indexOf('"', from);
    if (close < 0)
      return { value: value + text.slice(from), end: text.length, problem: "a quote that is not closed" };
    value += text.slice(from, close);
    if (text[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    from = close + 2;
  }
}

function plainField(text: string, at: number, by: string): Field {
  let end = at;
  while (end < text.length && text[end] !== by && !isRowEnd(text, end)) end++;
  return { value: text.slice(at, end), end };
}

const isRowEnd = (text: string, at: number): boolean =>
  text[at] === "\n" || (text[at] === "\r" && (text[at + 1] === "\n" || at + 1 === text.length));

function skipSpaces(text: string, at: number): number {
  let place = at;
  while (text[place] === " ") place++;
  return place;
}
