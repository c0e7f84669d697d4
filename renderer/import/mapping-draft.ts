// A mapping as it is edited: what each column of a file means. A mapping names only some columns, by name or by
// position; here every column of the file has a meaning, and an edit writes all of them down.

import type { LookedColumn } from "../../shared/api/import-contract.ts";
import type { Mapping, MappingColumn } from "../../shared/people/mapping-schema.ts";
import { likelyFormat } from "./likely-format.ts";

type WithoutPlace<C> = C extends unknown ? Omit<C, "column" | "position"> : never;
/** What a column becomes, whichever column it is. */
export type Meaning = WithoutPlace<MappingColumn>;
export type Role = MappingColumn["role"];

/** A message has one of each. */
const singular: ReadonlySet<Role> = new Set([
  "userId",
  "anonymousId",
  "messageId",
  "timestamp",
  "event",
  "type",
]);

const isOf =
  ({ position, name }: LookedColumn) =>
  (one: MappingColumn): boolean =>
    one.position === undefined ? name !== null && one.column === name : one.position === position;

/** Its place in the mapping; -1 where it is not imported because nothing is said of it. */
export const indexIn = (mapping: Mapping, column: LookedColumn): number =>
  mapping.columns.findIndex(isOf(column));

export function meaningOf(mapping: Mapping, column: LookedColumn): Meaning {
  const found = mapping.columns.find(isOf(column));
  if (found === undefined) return { role: "ignore" };
  const { column: _name, position: _position, ...meaning } = found;
  return meaning;
}

export interface ColumnEdit {
  readonly columns: readonly LookedColumn[];
  readonly position: number;
  readonly meaning: Meaning;
}

/** What else was this one of a message is not imported any more; what every row was given gives way to the column. */
export function withMeaning(mapping: Mapping, { columns, position, meaning }: ColumnEdit): Mapping {
  const meanings = columns.map((column): Meaning => {
    if (column.position === position) return meaning;
    const kept = meaningOf(mapping, column);
    return kept.role === meaning.role && singular.has(kept.role) ? { role: "ignore" } : kept;
  });
  const { type, event, timestamp, ...rest } = mapping;
  return {
    ...rest,
    ...(type === undefined || meaning.role === "type" ? {} : { type }),
    ...(event === undefined || meaning.role === "event" ? {} : { event }),
    ...(timestamp === undefined || meaning.role === "timestamp" ? {} : { timestamp }),
    columns: columns.map((column, index) => ({
      ...placeOf(column, columns),
      ...(meanings[index] ?? { role: "ignore" }),
    })),
  };
}

/** By its name, as people read it, where that is its alone. */
function placeOf({ position, name }: LookedColumn, columns: readonly LookedColumn[]) {
  const isItsOwn = name !== null && name !== "" && columns.filter((one) => one.name === name).length === 1;
  return isItsOwn ? { column: name } : { position };
}

/** The column as that: names, types and formats stay where they make sense. */
export function asRole(before: Meaning, role: Role, column: LookedColumn): Meaning {
  if (before.role === role) return before;
  if (role === "timestamp") return { role, ...likelyFormat(column.values) };
  if (role !== "property" && role !== "trait") return { role };
  if (before.role === "property" || before.role === "trait") return { ...before, role };
  return { role };
}

/** What rows are given where no column gives it. */
export interface EveryRow {
  readonly type: Mapping["type"];
  readonly event: string | undefined;
  readonly timestamp: string | undefined;
}

/** undefined takes it away. */
export function withEveryRow(mapping: Mapping, change: Partial<EveryRow>): Mapping {
  const { type, event, timestamp, ...rest } = { ...mapping, ...change };
  return {
    ...rest,
    ...(type === undefined ? {} : { type }),
    ...(event === undefined ? {} : { event }),
    ...(timestamp === undefined ? {} : { timestamp }),
  };
}

/** Every row is that: events have properties and no traits, and changes of traits the other way round. */
export function withCall(mapping: Mapping, type: NonNullable<Mapping["type"]>): Mapping {
  const role = type === "identify" || type === "group" ? ("trait" as const) : ("property" as const);
  const columns = mapping.columns.map((column): MappingColumn =>
    column.role === "property" || column.role === "trait" ? { ...column, role } : column,
  );
  return withEveryRow({ ...mapping, columns }, { type, ...(type === "track" ? {} : { event: undefined }) });
}

export const hasColumn = (mapping: Mapping, role: Role): boolean =>
  mapping.columns.some((column) => column.role === role);

/** Whether rows are events that need a name. */
export const needsEvent = (mapping: Mapping): boolean =>
  mapping.type === "track" || (mapping.type === undefined && !hasColumn(mapping, "type"));

/** What every message needs and this mapping does not give yet, each in a sentence. */
export function gapsOf(mapping: Mapping): readonly string[] {
  const gaps: string[] = [];
  if (!hasColumn(mapping, "userId") && !hasColumn(mapping, "anonymousId"))
    gaps.push("Say which column names the person: as User, or as Anonymous id.");
  if (!hasColumn(mapping, "timestamp") && mapping.timestamp === undefined)
    gaps.push("Say which column holds the time, or give one time to every row.");
  if (needsEvent(mapping) && mapping.event === undefined && !hasColumn(mapping, "event"))
    gaps.push("Say which column names the event, or give one name to every row.");
  return gaps;
}
