// A list of people as CSV, piece by piece: what lists show of each, and the traits that were chosen, as they were at
// an instant.

import type { TextPiece } from "../../../shared/api/text-piece.ts";
import { csvRow, type CsvValue } from "../../../shared/base/csv-row.ts";
import { formatInstant } from "../../../shared/base/instant.ts";
import { isJsonObject, type JsonValue } from "../../../shared/base/json.ts";
import { follow, splitPath } from "../../../shared/base/path.ts";
import { chosenPeople, type ChosenQuestion } from "./chosen-people.ts";
import type { PersonOfChunk } from "./everybody.ts";
import type { Job } from "./job.ts";
import { listedPerson, rowsOf } from "./list-people.ts";
import { identify, valueOfEvent } from "./people-chunk.ts";
import type { PeopleSource } from "./people-source.ts";

export interface CsvQuestion extends ChosenQuestion {
  /** Paths; a column each. */
  readonly traits: readonly string[];
  /** The row to begin with. */
  readonly from: number;
}

const rowsAtOnce = 500;
const firstColumns = ["userId", "name", "email", "firstSeen", "lastSeen", "messages"];

export function* peopleCsv(source: PeopleSource, question: CsvQuestion): Job<TextPiece> {
  const { traits, from, atMs } = question;
  const chosen = yield* chosenPeople(source, question);
  const rows = yield* rowsOf(source, chosen, {
    offset: from,
    limit: rowsAtOnce,
    rowOf: (person) => csvOf(person, traits, atMs),
  });
  const reached = from + rows.length;
  const isLast = rows.length === 0 || reached >= chosen.total;
  return {
    text: (from === 0 ? csvRow([...firstColumns, ...traits]) : "") + rows.join(""),
    next: isLast ? null : reached,
    done: isLast ? 1 : reached / chosen.total,
  };
}

function csvOf(person: PersonOfChunk, traits: readonly string[], atMs: number): string {
  const { userId, name, email, firstSeenMs, lastSeenMs, messages } = listedPerson(person);
  const seen = [firstSeenMs, lastSeenMs].map(formatInstant);
  return csvRow([
    userId,
    name,
    email,
    ...seen,
    messages,
    ...traits.map((path) => cell(traitAt(person, path, atMs))),
  ]);
}

const cell = (value: JsonValue | undefined): CsvValue =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : value;

/** As HistoryFacts.traitAt says it: the literal key where it has a value, else through the object above it. */
export function traitAt(person: PersonOfChunk, path: string, atMs: number): JsonValue | undefined {
  const literal = lastWord(person, path, atMs);
  const split = splitPath(path);
  if (literal !== undefined || split === undefined) return literal;
  const head = lastWord(person, split.head, atMs);
  return isJsonObject(head) ? follow(head, split.rest) : undefined;
}

function lastWord({ people, user }: PersonOfChunk, key: string, atMs: number): JsonValue | undefined {
  const values = people.valuesOfKey(identify, key);
  const events = people.events(identify);
  if (values === undefined || events === undefined) return undefined;
  const { from, to } = events.ofUser(user);
  for (let event = to - 1; event >= from; event -= 1) {
    const isSaid = (values.codes[event] as number) >= 0 && (events.instants[event] as number) <= atMs;
    if (isSaid) return valueOfEvent(values, event);
  }
  return undefined;
}
