// Columns → the mapping that a person would most likely write, as far as it can be told, and what is doubtful about
// it. What cannot be told is left out; whoever checks the mapping says that it is missing.

import type { MappingDoubt } from "../../../shared/api/import-contract.ts";
import type { Mapping, MappingColumn } from "../../../shared/people/mapping-schema.ts";
import { type ColumnFacts, hasDecimalComma, nameInBold } from "./column-facts.ts";
import { isRowNumber, speaksOfPeople } from "./column-words.ts";
import { eventNameOf } from "./event-name.ts";
import { unreadableTimes } from "./guess-date.ts";
import { type GuessedRoles, guessRoles, isUnique } from "./guess-roles.ts";
import { guessValue } from "./guess-value.ts";
import type { TableForm } from "./table-form.ts";
import type { TableRow } from "./table-rows.ts";

export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly doubts: readonly MappingDoubt[];
}

export interface TableToGuess {
  /** Of the file, for the event's name where no column says one. */
  readonly name: string;
  readonly form: TableForm;
  readonly columns: readonly ColumnFacts[];
  readonly rows: readonly TableRow[];
}

/** Undefined where there are no columns. */
export function guessMapping(table: TableToGuess): GuessedMapping | undefined {
  const { form, columns, rows } = table;
  if (columns.length === 0) return undefined;
  const roles = guessRoles(columns);
  const decimalComma = hasDecimalComma(columns);
  const call = guessCall(table.name, columns, roles);
  const doubts: MappingDoubt[] = [...call.doubts];
  const mapped = columns.map((facts): MappingColumn => {
    const place =
      facts.name === null || facts.name === "" ? { position: facts.index + 1 } : { column: facts.name };
    const role = roleColumn(facts, roles, place);
    if (role !== undefined) return role;
    if (isNothing(facts)) return { role: "ignore", ...place };
    const { doubt, ...value } = guessValue(facts, decimalComma);
    if (doubt !== undefined) doubts.push({ position: facts.index + 1, sentence: doubt });
    const isTrait =
      call.type === "identify" || (roles.type !== undefined && isOfPeople(facts, roles.type, rows));
    const key = "column" in place ? {} : { name: `column${facts.index + 1}` };
    return { role: isTrait ? "trait" : "property", ...place, ...key, ...value };
  });
  if (form.header === false) doubts.push(headless(roles));
  doubts.push(...unreadable(columns, roles));
  const mapping: Mapping = {
    format: "rehearse.mapping/1",
    separator: form.separator,
    header: form.header,
    ...(form.skipLines > 0 ? { skipLines: form.skipLines } : {}),
    ...(decimalComma ? { decimalComma } : {}),
    ...(call.type === undefined ? {} : { type: call.type }),
    ...(call.event === undefined ? {} : { event: call.event }),
    columns: mapped,
  };
  return { mapping, doubts };
}

type Place = { readonly column: string } | { readonly position: number };

function roleColumn(facts: ColumnFacts, roles: GuessedRoles, place: Place): MappingColumn | undefined {
  for (const role of ["userId", "anonymousId", "messageId", "event", "type"] as const) {
    if (roles[role] === facts) return { role, ...place };
  }
  if (roles.timestamp !== facts || roles.date === undefined) return undefined;
  const { format, hasTime } = roles.date;
  const day = hasTime ? {} : { timeOfDay: "12:00", spread: "1m" };
  return { role: "timestamp", ...place, format, ...day };
}

/** Empty from top to bottom, or a row number that some program has added. */
const isNothing = (facts: ColumnFacts): boolean =>
  facts.filled === 0 || (facts.name !== null && isRowNumber(facts.name) && isCounting(facts));

function isCounting({ counts, empty }: ColumnFacts): boolean {
  const first = Number([...counts.keys()][0]);
  return empty === 0 && [...counts.keys()].every((text, index) => Number(text) === first + index);
}

interface GuessedCall {
  readonly type?: "track" | "identify";
  readonly event?: string;
  readonly doubts: readonly MappingDoubt[];
}

/** What each row is: an event by its column, an event by the file's name, or traits of a person. */
function guessCall(name: string, columns: readonly ColumnFacts[], roles: GuessedRoles): GuessedCall {
  if (roles.type !== undefined) return { doubts: [] };
  if (roles.event !== undefined) return { type: "track", doubts: [] };
  const { userId, timestamp } = roles;
  const oncePerUser = userId !== undefined && isUnique(userId) && userId.filled > 1;
  const describesPeople = columns.some((column) => column !== userId && speaksOfPeople(column.name ?? ""));
  if (oncePerUser && (timestamp === undefined || describesPeople)) {
    const sentence = `${nameInBold(userId)} never repeats, so every row is taken for the traits of one person.`;
    return { type: "identify", doubts: timestamp === undefined ? [] : [{ position: null, sentence }] };
  }
  const event = eventNameOf(name);
  const sentence = `No column names the event, so every row becomes **${event}**. Choose the name that your journeys use.`;
  return { type: "track", event, doubts: [{ position: null, sentence }] };
}

/** In a table of events and traits: whether the column is filled in the rows of traits rather than in those of events. */
function isOfPeople(facts: ColumnFacts, type: ColumnFacts, rows: readonly TableRow[]): boolean {
  let people = 0;
  let events = 0;
  for (const { fields } of rows) {
    if ((fields[facts.index] ?? "") === "") continue;
    if (["identify", "group"].includes(fields[type.index] ?? "")) people++;
    else events++;
  }
  return people > events;
}

function headless({ userId }: GuessedRoles): MappingDoubt {
  const taken = userId === undefined ? "" : ` ${nameInBold(userId)} is taken for the user.`;
  return { position: null, sentence: `The first row names no columns, so they go by their place.${taken}` };
}

/** Times that are there and cannot be read, where no other column is the time. */
function unreadable(columns: readonly ColumnFacts[], { timestamp }: GuessedRoles): readonly MappingDoubt[] {
  if (timestamp !== undefined) return [];
  return columns.flatMap((column) => {
    const what = unreadableTimes(column);
    if (what === undefined) return [];
    const sentence = `${nameInBold(column)} looks like a time with ${what}, which cannot be read. Write it like 2026-06-14 18:12.`;
    return [{ position: column.index + 1, sentence }];
  });
}
