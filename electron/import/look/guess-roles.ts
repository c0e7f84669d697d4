// Which column is the user, the anonymous id, the message id, the event, the type and the time: by the columns' names,
// checked against what stands in them.

import { isTruthValue } from "./cell-kind.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { type GuessedRole, rankOf, speaksOfTime } from "./column-words.ts";
import { type DateGuess, guessDate } from "./guess-date.ts";
import { messageTypes } from "../layout-table.ts";

export interface GuessedRoles {
  readonly userId?: ColumnFacts;
  readonly anonymousId?: ColumnFacts;
  readonly messageId?: ColumnFacts;
  readonly event?: ColumnFacts;
  readonly type?: ColumnFacts;
  readonly timestamp?: ColumnFacts;
  readonly date?: DateGuess;
}

/** Columns that are something else are not asked again: each has one role at most. */
export function guessRoles(columns: readonly ColumnFacts[]): GuessedRoles {
  const open = new Set(columns.filter((column) => column.filled > 0));
  const take = (
    choose: (left: readonly ColumnFacts[]) => ColumnFacts | undefined,
  ): ColumnFacts | undefined => {
    const column = choose([...open]);
    if (column !== undefined) open.delete(column);
    return column;
  };
  const type = take((left) => left.find((column) => /^type$/i.test(nameOf(column)) && holdsTypes(column)));
  const time = guessTime([...open]);
  const timestamp = take(() => time?.column);
  const named = take((left) => likeliest(left, "event", isEventName));
  const userId = take((left) => guessUser(left, named !== undefined, timestamp));
  const anonymousId = take((left) =>
    likeliest(left, "anonymousId", (column) => isAnonymousId(column, userId !== undefined)),
  );
  const messageId = take((left) => likeliest(left, "messageId", isMessageId));
  const event = named ?? take((left) => namelessEvent(left));
  return {
    ...(userId && { userId }),
    ...(anonymousId && { anonymousId }),
    ...(messageId && { messageId }),
    ...(event && { event }),
    ...(type && { type }),
    ...(time && { timestamp: time.column, date: time.date }),
  };
}

const nameOf = ({ name }: ColumnFacts): string => name ?? "";

/** Of the columns whose name speaks for the role and that hold what it needs, the likeliest. */
function likeliest(
  columns: readonly ColumnFacts[],
  role: GuessedRole,
  holds: (column: ColumnFacts) => boolean,
): ColumnFacts | undefined {
  return columns
    .map((column) => ({ column, rank: rankOf(nameOf(column), role) ?? Infinity }))
    .filter(({ column, rank }) => rank < Infinity && holds(column))
    .reduce<{ column: ColumnFacts; rank: number } | undefined>(
      (a, b) => (a === undefined || b.rank < a.rank ? b : a),
      undefined,
    )?.column;
}

const holdsTypes = ({ counts }: ColumnFacts): boolean =>
  [...counts.keys()].every((text) => messageTypes.some((type) => type === text));

const isFlag = ({ counts }: ColumnFacts): boolean => [...counts.keys()].every(isTruthValue);

/** Each value once, in every row. */
export const isUnique = ({ counts, filled, empty }: ColumnFacts): boolean =>
  empty === 0 && counts.size === filled;

/** A few texts that come again and again, or at least no numbers and no dates. */
const isEventName = (column: ColumnFacts): boolean =>
  !isFlag(column) &&
  ![...column.counts.keys()].every((text) => /^[-0-9.,:/ ]+$/.test(text)) &&
  (column.filled < 20 || column.counts.size * 2 < column.filled);

const isIdentity = (column: ColumnFacts): boolean => !isFlag(column) && column.filled > column.empty;

/** Kinds of devices ("mobile", "desktop") are no ids; a session is one only where nothing better is there. */
function isAnonymousId(column: ColumnFacts, hasUser: boolean): boolean {
  if (hasUser && /session/i.test(nameOf(column))) return false;
  return hasFigures(column);
}

/** Almost always another value; a code of kinds of events is not. A mere "id" must never repeat. */
const isMessageId = (column: ColumnFacts): boolean =>
  /^(id|row_?id|record_?id)$/i.test(nameOf(column))
    ? isUnique(column)
    : column.counts.size >= column.filled * 0.9;

function guessUser(
  columns: readonly ColumnFacts[],
  hasEvent: boolean,
  time: ColumnFacts | undefined,
): ColumnFacts | undefined {
  return (
    likeliest(columns, "userId", isIdentity) ??
    (hasEvent ? undefined : onlyId(columns, time)) ??
    likeliest(columns, "contact", isIdentity) ??
    namelessUser(columns)
  );
}

/** A table of people may call its one id "id". */
function onlyId(columns: readonly ColumnFacts[], time: ColumnFacts | undefined): ColumnFacts | undefined {
  if (time !== undefined && !/(creat|sign|join|regist|updat)/i.test(nameOf(time))) return undefined;
  return columns.find((column) => /^id$/i.test(nameOf(column)) && isUnique(column));
}

/** Without names: the first column that reads like ids and not like amounts, one with figures in it if there is one. */
function namelessUser(columns: readonly ColumnFacts[]): ColumnFacts | undefined {
  if (columns.some(({ name }) => name !== null)) return undefined;
  const ids = columns.filter(({ counts, empty }) => {
    const isId = (text: string): boolean => /^[^\s,;]+$/.test(text) && !/^[0-9]+[.,][0-9]+$/.test(text);
    return empty === 0 && [...counts.keys()].every(isId);
  });
  return ids.find(hasFigures) ?? ids[0];
}

/** Without names: the first column with the same few words again and again. */
function namelessEvent(columns: readonly ColumnFacts[]): ColumnFacts | undefined {
  if (columns.some(({ name }) => name !== null)) return undefined;
  return columns.find(
    (column) => column.counts.size < column.filled && isEventName(column) && !hasFigures(column),
  );
}

function hasFigures({ counts }: ColumnFacts): boolean {
  const texts = [...counts.keys()];
  return texts.filter((text) => /[0-9]/.test(text)).length * 2 > texts.length;
}

interface GuessedTime {
  readonly column: ColumnFacts;
  readonly date: DateGuess;
}

/** By name and content; figures alone (19970101, 1580000000) need a name that speaks of time, or no names at all. */
function guessTime(columns: readonly ColumnFacts[]): GuessedTime | undefined {
  const guesses = columns.flatMap((column) => {
    const date = guessDate(column);
    return date === undefined || !mayBeTime(column, date) ? [] : [{ column, date }];
  });
  const ranked = guesses.map((guess) => ({
    guess,
    rank: rankOf(nameOf(guess.column), "timestamp") ?? 1_000,
  }));
  ranked.sort((a, b) => a.rank - b.rank || b.guess.date.read - a.guess.date.read);
  return ranked[0]?.guess;
}

function mayBeTime(column: ColumnFacts, date: DateGuess): boolean {
  const name = nameOf(column);
  if (/birth|born|dob|expir/i.test(name)) return false;
  if (rankOf(name, "timestamp") !== undefined) return true;
  const isFigures = /^(epoch|YYYYMMDD|DDMMYYYY)/.test(date.format);
  const isSure = date.read >= column.filled * 0.95 && column.empty === 0;
  return isSure && (!isFigures || column.name === null || speaksOfTime(name));
}
