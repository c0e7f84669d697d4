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
  const filled = columns.filter((column) => column.filled > 0);
  const type = filled.find((column) => nameOf(column).toLowerCase() === "type" && holdsTypes(column));
  const time = guessTime(filled.filter((column) => column !== type));
  const rest = filled.filter((column) => column !== type && column !== time?.column);
  const event = likeliest(rest, "event", isEventName);
  const users = rest.filter((column) => column !== event);
  const userId = likeliest(users, "userId", isIdentity) ?? onlyId(users, time?.column) ?? headlessUser(users);
  const others = users.filter((column) => column !== userId);
  const anonymousId = likeliest(others, "anonymousId", (column) =>
    isAnonymousId(column, userId !== undefined),
  );
  const messageId = likeliest(
    others.filter((column) => column !== anonymousId),
    "messageId",
    isMessageId,
  );
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
  const texts = [...column.counts.keys()];
  return texts.filter((text) => /[0-9]/.test(text)).length * 2 > texts.length;
}

/** Almost always another value; a code of kinds of events is not. */
const isMessageId = ({ counts, filled, empty, name }: ColumnFacts): boolean =>
  /^(id|rowid|recordid)$/i.test(nameOf({ name } as ColumnFacts).replace(/[^a-z]/gi, ""))
    ? empty === 0 && counts.size === filled
    : counts.size >= filled * 0.9;

/** A table of people may call its one id "id". */
function onlyId(columns: readonly ColumnFacts[], time: ColumnFacts | undefined): ColumnFacts | undefined {
  if (time !== undefined && !/(creat|sign|join|regist|updat)/i.test(nameOf(time))) return undefined;
  return columns.find((column) => /^id$/i.test(nameOf(column)) && isUnique(column));
}

/** Without names: the first column that reads like ids and not like amounts. */
function headlessUser(columns: readonly ColumnFacts[]): ColumnFacts | undefined {
  if (columns.some(({ name }) => name !== null)) return undefined;
  const isId = ({ counts }: ColumnFacts): boolean =>
    [...counts.keys()].every((text) => /^[^\s,;]+$/.test(text) && !/^[0-9]+[.,][0-9]+$/.test(text));
  return columns.find((column) => column.empty === 0 && isId(column));
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
