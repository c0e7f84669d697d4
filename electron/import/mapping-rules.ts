// What a mapping must keep to besides its shape, whatever file it is used on.

import { describeFound, quote } from "../../shared/base/describe-found.ts";
import type { Problem } from "../../shared/base/problem.ts";
import { isPattern, isZone } from "./date-form.ts";
import { type Mapping, type MappingColumn, mappingSchema } from "../../shared/people/mapping-schema.ts";

/** Bears any value; says nothing about one that is no mapping by its shape. */
export function mappingProblems(value: unknown): readonly Problem[] {
  const parsed = mappingSchema.safeParse(value);
  return parsed.success ? ruleProblems(parsed.data) : [];
}

export function ruleProblems(mapping: Mapping): readonly Problem[] {
  const columns = mapping.columns.flatMap((column, index) => [
    ...placeProblems(column, { index, hasHeader: mapping.header ?? true }),
    ...formProblems(column, index),
    ...secondOfRole(mapping.columns, index),
  ]);
  return [...columns, ...gaps(mapping)];
}

interface ColumnPlace {
  readonly index: number;
  readonly hasHeader: boolean;
}

function placeProblems(column: MappingColumn, { index, hasHeader }: ColumnPlace): readonly Problem[] {
  const pointer = `/columns/${index}`;
  if (column.position !== undefined && column.column !== undefined)
    return [{ pointer, found: "both column and position", expected: "one of them" }];
  if (column.position !== undefined) return [];
  if (column.column === undefined)
    return [{ pointer, found: "neither column nor position", expected: "one of them" }];
  if (hasHeader) return [];
  const found = `column ${quote(column.column)}`;
  return [{ pointer, found, expected: "a position, because the file has no header" }];
}

function formProblems(column: MappingColumn, index: number): readonly Problem[] {
  const { format, zone } = "format" in column || "zone" in column ? column : {};
  const pointer = `/columns/${index}`;
  const problems: Problem[] = [];
  if (format !== undefined && !isPattern(format)) {
    const expected = "iso, epochSeconds, epochMilliseconds or a pattern with a year, a month and a day";
    problems.push({ pointer: `${pointer}/format`, found: quote(format), expected });
  }
  if (zone !== undefined && !isZone(zone)) {
    const expected = 'UTC, an offset such as "+02:00", or a zone such as "Europe/Berlin"';
    problems.push({ pointer: `${pointer}/zone`, found: quote(zone), expected });
  }
  return problems;
}

const repeatable: ReadonlySet<MappingColumn["role"]> = new Set(["property", "trait", "ignore"]);

/** A message has one of each id, one event, one type and one instant. */
function secondOfRole(columns: Mapping["columns"], index: number): readonly Problem[] {
  const role = columns[index]?.role;
  if (role === undefined || repeatable.has(role)) return [];
  const first = columns.findIndex((column) => column.role === role);
  if (first === index) return [];
  const expected = `one column of this role; the first stands at /columns/${first}`;
  return [{ pointer: `/columns/${index}/role`, found: `${describeFound(role)} again`, expected }];
}

/** What every message needs and this mapping does not give. */
function gaps({ columns, type, event, timestamp }: Mapping): readonly Problem[] {
  const has = (role: MappingColumn["role"]): boolean => columns.some((column) => column.role === role);
  const problems: Problem[] = [];
  const need = (pointer: string, expected: string): void =>
    void problems.push({ pointer, found: "none", expected });
  if (!has("userId") && !has("anonymousId")) need("/columns", "a column with the role userId or anonymousId");
  if (!has("timestamp") && timestamp === undefined)
    need("/timestamp", "a column with the role timestamp, or a constant timestamp");
  const isTrack = type === "track" || (type === undefined && !has("type"));
  if (isTrack && event === undefined && !has("event"))
    need("/event", "a column with the role event, or a constant event");
  return problems;
}
