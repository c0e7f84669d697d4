// A mapping and a file's header → what stands in which field: plain data, so that it reaches worker threads.

import { parseInstant } from "../../shared/base/instant.ts";
import type { Problem } from "../../shared/base/problem.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import { quote } from "../../shared/base/describe-found.ts";
import type { MessageType } from "../../shared/people/message.ts";
import { ruleProblems } from "./mapping-rules.ts";
import type { CellType, Mapping, MappingColumn } from "../../shared/people/mapping-schema.ts";

export type Separator = "," | "\t" | ";" | "|" | "spaces";

export interface DateForm {
  readonly format: string;
  readonly zone: string;
}

export interface ValueField {
  readonly index: number;
  readonly part: "property" | "trait" | "either";
  readonly key: string;
  readonly type: CellType;
  readonly date: DateForm;
}

export interface TimestampField extends DateForm {
  readonly index: number;
  /** Milliseconds after 00:00 at which a day without a time is put. */
  readonly timeOfDayMs: number;
}

export interface CompiledMapping {
  readonly separator: Separator;
  readonly decimalComma: boolean;
  /** Fields that a row has; with `isExact` no more and no less, else at least. */
  readonly fieldCount: number;
  readonly isExact: boolean;
  readonly userId?: number;
  readonly anonymousId?: number;
  readonly messageId?: number;
  readonly event?: number | { readonly constant: string };
  readonly type: number | { readonly constant: MessageType };
  readonly timestamp: TimestampField | { readonly constant: number };
  readonly values: readonly ValueField[];
  /** 0: rows are not put apart. */
  readonly spreadMs: number;
}

export interface HeaderFacts {
  readonly separator: Separator;
  /** Undefined where the file has no header. */
  readonly names?: readonly string[];
}

/** One problem for each column that is not there, is named twice, or of which the file needs one more. */
export function compileMapping(
  mapping: Mapping,
  header: HeaderFacts,
): Result<CompiledMapping, readonly Problem[]> {
  const problems: Problem[] = [];
  const columns = mapping.columns.map((column, index) => {
    const at = locate(column, header.names);
    if (at === undefined && header.names !== undefined) problems.push(missing(column, index, header.names));
    return { column, index: at ?? 0 };
  });
  problems.push(...ruleProblems(mapping));
  return problems.length > 0 ? err(problems) : ok(assemble(mapping, header, columns));
}

interface Located {
  readonly column: MappingColumn;
  readonly index: number;
}

function assemble(mapping: Mapping, header: HeaderFacts, columns: readonly Located[]): CompiledMapping {
  const one = (role: MappingColumn["role"]): number | undefined =>
    columns.find(({ column }) => column.role === role)?.index;
  const userId = one("userId");
  const anonymousId = one("anonymousId");
  const messageId = one("messageId");
  const event = mapping.event === undefined ? one("event") : { constant: mapping.event };
  const timestamp = columns.find(({ column }) => column.role === "timestamp");
  const spread = timestamp?.column.role === "timestamp" ? timestamp.column.spread : undefined;
  return {
    separator: header.separator,
    decimalComma: mapping.decimalComma ?? false,
    fieldCount: header.names?.length ?? Math.max(...columns.map(({ index }) => index + 1)),
    isExact: header.names !== undefined,
    ...(userId === undefined ? {} : { userId }),
    ...(anonymousId === undefined ? {} : { anonymousId }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(event === undefined ? {} : { event }),
    type: mapping.type === undefined ? (one("type") ?? { constant: "track" }) : { constant: mapping.type },
    timestamp:
      mapping.timestamp === undefined
        ? timestampField(timestamp)
        : { constant: parseInstant(mapping.timestamp) ?? Number.NaN },
    values: columns.flatMap((located) => valueField(located, header.names)),
    spreadMs: spread === undefined ? 0 : stepMs(spread),
  };
}

function timestampField(located: Located | undefined): TimestampField {
  const column = located?.column;
  if (located === undefined || column?.role !== "timestamp")
    throw new Error("a mapping without timestamp is refused");
  const [hour = 0, minute = 0] = (column.timeOfDay ?? "00:00").split(":").map(Number);
  return {
    index: located.index,
    format: column.format ?? "iso",
    zone: column.zone ?? "UTC",
    timeOfDayMs: hour * 3_600_000 + minute * 60_000,
  };
}

function valueField({ column, index }: Located, names: readonly string[] | undefined): readonly ValueField[] {
  if (column.role !== "property" && column.role !== "trait") return [];
  const { name, type = "auto", format = "iso", zone = "UTC" } = column;
  const key = name ?? column.column ?? names?.[index] ?? `column${index + 1}`;
  return [{ index, part: column.role, key, type, date: { format, zone } }];
}

function stepMs(step: string): number {
  const unit = { s: 1_000, m: 60_000, h: 3_600_000 }[step.at(-1) ?? ""] ?? 0;
  return Number(step.slice(0, -1)) * unit;
}

function locate(column: MappingColumn, names: readonly string[] | undefined): number | undefined {
  if (column.position !== undefined) {
    return names === undefined || column.position <= names.length ? column.position - 1 : undefined;
  }
  const index = names?.indexOf(column.column ?? "") ?? -1;
  return index < 0 ? undefined : index;
}

function missing(column: MappingColumn, index: number, names: readonly string[]): Problem {
  const found =
    column.position === undefined ? `column ${quote(column.column ?? "")}` : `position ${column.position}`;
  return { pointer: `/columns/${index}`, found, expected: `one of ${names.map(quote).join(", ")}` };
}
