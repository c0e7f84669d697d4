// The beginning of a CSV-like file: its columns, what they mean by a mapping that is given, saved or guessed, and the
// first rows as the messages that they become.

import type { PreviewRow, SavedMapping } from "../../../shared/api/import-contract.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import type { Problem } from "../../../shared/base/problem.ts";
import { schemaProblems } from "../../../shared/base/schema-problems.ts";
import { type Mapping, mappingSchema } from "../../../shared/people/mapping-schema.ts";
import { DateReader, isPattern } from "../date-form.ts";
import { formOf } from "../file-form.ts";
import { wrongQuotes } from "../refused-line.ts";
import { RowReader } from "../row-reader.ts";
import type { RowForm } from "../row-form.ts";
import { RowSpread } from "../row-spread.ts";
import { columnFacts, type ColumnFacts, hasDecimalComma, lookedColumn } from "./column-facts.ts";
import { means } from "./column-of.ts";
import type { FileStart } from "./file-start.ts";
import { guessMapping } from "./guess-mapping.ts";
import { type Looked, mostRowsLookedAt } from "./looked.ts";
import { mappingDoubts } from "./mapping-doubts.ts";
import { previewedRows, previewOf, refusedPreview } from "./preview.ts";
import { recogniseMapping } from "./recognise-mapping.ts";
import { fieldsOfColumns } from "./seen-fields.ts";
import { tableForm, type TableForm } from "./table-form.ts";
import { readTable, type TableStart } from "./table-rows.ts";

export interface TableToLookAt {
  readonly name: string;
  readonly start: FileStart;
  readonly given: JsonObject | null;
  readonly saved: readonly SavedMapping[];
  readonly form?: Omit<TableForm, "kind">;
}

type Chosen = Pick<Looked, "mapping" | "recognised" | "doubts" | "problems">;

const mostColumns = 1_000;

export function lookAtTable({ name, start, given, saved, form: said }: TableToLookAt): Looked {
  const text = textOf(start);
  const read = given === null ? undefined : readGiven(given);
  const form = formFor(text, read === undefined ? said : read.mapping);
  const table = readTable(text, form, mostRowsLookedAt);
  const isTooWide = table.width > mostColumns;
  const columns = isTooWide ? [] : columnFacts(table);
  const chosen = isTooWide ? tooWide(table.width) : (read ?? choose({ name, form, table, columns, saved }));
  // The separator is said, so that an import does not find out another one.
  const mapping = chosen.mapping && { separator: form.separator, ...chosen.mapping };
  const rowForm = mapping === null ? undefined : formOf(name, start.bytes, { mapping });
  const unread = rowForm?.ok === false ? rowForm.error : [];
  const problems = table.rows.length === 0 ? [noRows] : [...chosen.problems, ...unread];
  const decimalComma = mapping?.decimalComma ?? hasDecimalComma(columns);
  return {
    form,
    isGzip: start.isGzip,
    rowsLookedAt: table.rows.length,
    estimatedRows: estimateRows(start, text, table),
    columns: columns.map((facts) => lookedColumn(facts, { decimalComma, date: dateReader(facts, mapping) })),
    mapping,
    recognised: chosen.recognised,
    doubts: [...chosen.doubts, ...(mapping === null ? [] : mappingDoubts(mapping, columns))],
    problems: problems.map((problem) => ({ file: name, ...problem })),
    rows: rowForm?.ok === true ? preview(table, rowForm.value.rows) : unexplained(table, problems),
    fields: mapping === null ? [] : fieldsOfColumns(mapping, columns),
  };
}

/** Whole lines, without a byte order mark. */
function textOf({ bytes, isWhole }: FileStart): string {
  const end = bytes.lastIndexOf(0x0a) + 1;
  const whole = isWhole || end === 0 ? bytes : bytes.subarray(0, end);
  return Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
}

/** Its shape is checked here, what it says by formOf, as an import does. */
function readGiven(given: JsonObject): Chosen {
  const parsed = mappingSchema.safeParse(given);
  const known = { recognised: null, doubts: [] };
  return parsed.success
    ? { ...known, mapping: parsed.data, problems: [] }
    : { ...known, mapping: null, problems: schemaProblems(mappingSchema, given) };
}

type SaidForm = Pick<Mapping, "separator" | "header" | "skipLines">;

function formFor(text: string, said: SaidForm | null | undefined): TableForm {
  const found = tableForm(text);
  if (said === null || said === undefined) return found;
  const { separator = found.separator, header = true, skipLines = 0 } = said;
  return { kind: "delimited", separator, header, skipLines };
}

interface TableToExplain {
  readonly name: string;
  readonly form: TableForm;
  readonly table: TableStart;
  readonly columns: readonly ColumnFacts[];
  readonly saved: readonly SavedMapping[];
}

function choose({ name, form, table, columns, saved }: TableToExplain): Chosen {
  const recognised = recogniseMapping(saved, table, form);
  if (recognised !== undefined) {
    return { mapping: recognised.mapping, recognised: recognised.name, doubts: [], problems: [] };
  }
  const guessed = guessMapping({ name, form, columns, rows: table.rows });
  const { mapping = null, doubts = [] } = guessed ?? {};
  return { mapping, recognised: null, doubts, problems: [] };
}

function tooWide(width: number): Chosen {
  const found = `${width} columns`;
  return {
    mapping: null,
    recognised: null,
    doubts: [],
    problems: [{ found, expected: `at most ${mostColumns}` }],
  };
}

const noRows: Problem = { line: 1, found: "no rows", expected: "at least one row" };

function estimateRows(start: FileStart, text: string, { rows, length, hasMore }: TableStart): number | null {
  if (start.isWhole && !hasMore) return rows.length;
  if (start.totalBytes === null) return null;
  const read = Buffer.byteLength(text.slice(0, length), "utf8");
  return Math.round((start.totalBytes / Math.max(read, 1)) * rows.length);
}

function preview({ rows }: TableStart, form: RowForm): readonly PreviewRow[] {
  if (form.kind === "json") return [];
  const reader = new RowReader(form.mapping);
  const spread = new RowSpread();
  return rows.slice(0, previewedRows).map(({ line, fields, problem }) => {
    if (problem !== undefined) return refusedPreview(line, wrongQuotes(problem));
    const message = reader.read(fields);
    if (!message.ok) return refusedPreview(line, message.error);
    return previewOf(line, spread.take(message.value, form.mapping.spreadMs));
  });
}

function dateReader(facts: ColumnFacts, mapping: Mapping | null): DateReader | undefined {
  const column = mapping?.columns.find((one) => means(one, facts));
  const isDate =
    column?.role === "timestamp" || (column !== undefined && "type" in column && column.type === "date");
  if (!isDate) return undefined;
  const { format = "iso" } = column;
  return isPattern(format) ? new DateReader({ format, zone: "UTC" }) : undefined;
}

/** As long as the columns are not all explained no row is a message. */
function unexplained({ rows }: TableStart, [first]: readonly Problem[]): readonly PreviewRow[] {
  if (first === undefined) return [];
  return rows.slice(0, previewedRows).map(({ line }) => refusedPreview(line, first));
}
