// What kind of file it is, and how its rows are cut and read.

import { quote } from "../../shared/base/describe-found.ts";
import type { Problem } from "../../shared/base/problem.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import { compileMapping, type CompiledMapping, type Separator } from "./compile-mapping.ts";
import { detectMapping, detectSeparator } from "./detect-mapping.ts";
import { JsonCutter } from "./json-cutter.ts";
import { LineCutter } from "./line-cutter.ts";
import type { Mapping } from "../../shared/people/mapping-schema.ts";
import type { RowCutter } from "./row-block.ts";
import type { RowForm } from "./row-form.ts";
import { splitRow } from "./split-row.ts";

export type FileFormat = "jsonl" | "csv" | "json";

export interface FileForm {
  readonly cutter: RowCutter;
  readonly rows: RowForm;
  /** Bytes at the start of the file that are no rows: skipped lines, the header. */
  readonly skipBytes: number;
  readonly skipLines: number;
}

export interface FormOptions {
  readonly format?: FileFormat;
  readonly mapping?: Mapping;
}

/** `start` are the first bytes of the file: at least its first line, or all of it. */
export function formOf(
  name: string,
  start: Uint8Array,
  options: FormOptions,
): Result<FileForm, readonly Problem[]> {
  const format = options.format ?? (options.mapping === undefined ? detectFormat(name, start) : "csv");
  if (format === "csv") return delimitedForm(start, options.mapping);
  const cutter = format === "json" ? new JsonCutter() : new LineCutter();
  return ok({ cutter, rows: { kind: "json" }, skipBytes: 0, skipLines: 0 });
}

/**
 * By what the file begins with. An object alone does not tell JSON Lines from JSON, so then by the file's name, and
 * by whether its first line is no more than a bracket.
 */
export function detectFormat(name: string, start: Uint8Array): FileFormat {
  const text = Buffer.from(start.subarray(0, 4_096))
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (text.startsWith("[")) return "json";
  if (text.startsWith("{"))
    return /\.json(\.gz)?$/i.test(name) || /^\{[ \t\r]*\n/.test(text) ? "json" : "jsonl";
  return /\.(jsonl|ndjson)(\.gz)?$/i.test(name) ? "jsonl" : "csv";
}

function delimitedForm(
  start: Uint8Array,
  mapping: Mapping | undefined,
): Result<FileForm, readonly Problem[]> {
  const skipped = mapping?.skipLines ?? 0;
  let at = 0;
  for (let line = 0; line < skipped; line++) at = endOfLine(start, at);
  const end = endOfLine(start, at);
  const first = Buffer.from(start.subarray(at, end))
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .replace(/\r?\n$/, "");
  const separator: Separator = mapping?.separator ?? detectSeparator(first);
  const hasHeader = mapping?.header ?? true;
  const names = hasHeader ? splitRow(first, 0, separator).fields.map((name) => name.trim()) : undefined;
  const repeated = names?.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (repeated !== undefined)
    return err([{ line: 1, found: `two columns ${quote(repeated)}`, expected: "distinct names" }]);
  const compiled = compile(mapping, separator, names);
  if (!compiled.ok) return compiled;
  return ok({
    cutter: new LineCutter({ separator }),
    rows: { kind: "delimited", mapping: compiled.value },
    skipBytes: hasHeader ? end : at,
    skipLines: skipped + (hasHeader ? 1 : 0),
  });
}

function compile(
  mapping: Mapping | undefined,
  separator: Separator,
  names: readonly string[] | undefined,
): Result<CompiledMapping, readonly Problem[]> {
  if (mapping === undefined) return detectMapping(names ?? [], separator);
  return compileMapping(mapping, names === undefined ? { separator } : { separator, names });
}

function endOfLine(bytes: Uint8Array, at: number): number {
  const found = bytes.indexOf(0x0a, at);
  return found < 0 ? bytes.length : found + 1;
}
