// How the parts of a rehearsal lie in a space: each section is one column or one small document, packed as
// the columns of messages are. Five to seven bytes a transition for the records, as much again for each index.

import type { RehearsalOutline } from "../../shared/rehearsal/rehearsal-outline.ts";
import type { RehearsalRecords } from "../../shared/rehearsal/rehearsal-records.ts";
import { visitFate } from "../../shared/rehearsal/step-visits.ts";
import type { StepVisits } from "../../shared/rehearsal/step-visits.ts";
import type { SortedChanges } from "../../shared/rehearsal/time-index.ts";
import { instantCount, packInstants, unpackInstants } from "../space/columns/instants.ts";
import { packIntegers, unpackIntegers } from "../space/columns/integers.ts";
import { joinSections, splitSections } from "../space/columns/join-sections.ts";
import { packTexts, unpackValues } from "../space/columns/texts.ts";

export const rehearsalSection = {
  /** JSON of the outline. */
  outline: "outline",
  /** JSON of the journey and of the definitions that were rehearsed. */
  journey: "journey",
  definitions: "definitions",
  /** Ids of the users with transitions. */
  users: "users",
  records: "records",
  /** The changes of the counts, by time. */
  changes: "changes",
  /** JSON of the counts at the end, for lists; absent in rehearsals of earlier versions. */
  countsAtEnd: "counts-at-end",
  /** JSON of the messages of those whom a what-if changed; absent where it changed nobody. */
  peopleChanges: "people-changes",
  /** JSON of what a what-if changed about people, in its own words; absent where it changed nobody. */
  whatIfEdits: "what-if-edits",
  /** JSON of the journeys of a what-if before it was changed on the way; absent where there was one all along. */
  earlierJourneys: "earlier-journeys",
  /** Ids of those who took part; absent where everyone did, or all were made up. */
  cohort: "cohort",
  /** JSON of the personas who took part with all that they said (persona-people.ts); absent where none did. */
  personas: "personas",
} as const;

/** The visits of the outline's step with this index. */
export const stepSection = (step: number): string => `step-${String(step).padStart(3, "0")}`;

export const packJson = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value), "utf8");

export function unpackJson(section: Uint8Array): unknown {
  return JSON.parse(Buffer.from(section.buffer, section.byteOffset, section.byteLength).toString("utf8"));
}

/** `userIds` ascend by code units. */
export const packCohort = (userIds: readonly string[]): Uint8Array =>
  packTexts(userIds.map((userId) => JSON.stringify(userId)));

export const unpackCohort = (section: Uint8Array): readonly string[] =>
  unpackValues(section) as readonly string[];

export function packUsers(records: RehearsalRecords): Uint8Array {
  const texts: string[] = [];
  for (let user = 0; user < records.userCount; user += 1) texts.push(JSON.stringify(records.userId(user)));
  return packTexts(texts);
}

export function packRecords({ starts, atMs, kinds }: RehearsalRecords): Uint8Array {
  return joinSections([packIntegers(starts, { delta: true }), packInstants(atMs), packIntegers(kinds)]);
}

/** How many records there are, without unpacking them. */
export function recordCountOf(section: Uint8Array): number {
  const [, instants] = partsOf(section, 3);
  return instantCount(instants);
}

export function unpackRecords(section: Uint8Array, userId: (user: number) => string): RehearsalRecords {
  const [packedStarts, instants, kinds] = partsOf(section, 3);
  const atMs = unpackInstants(instants);
  const starts = Uint32Array.from(unpackIntegers(packedStarts));
  return {
    userCount: starts.length - 1,
    recordCount: atMs.length,
    starts,
    atMs,
    kinds: Uint16Array.from(unpackIntegers(kinds)),
    userId,
  };
}

export function packChanges({ atMs, changes }: SortedChanges): Uint8Array {
  return joinSections([packInstants(atMs), packIntegers(changes)]);
}

export function unpackChanges(section: Uint8Array): SortedChanges {
  const [instants, changes] = partsOf(section, 2);
  return { atMs: unpackInstants(instants), changes: Uint16Array.from(unpackIntegers(changes)) };
}

/** The end of a wait is kept as its length, which is short and packs well; that of an endless one follows from its fate. */
export function packVisits(visits: StepVisits): Uint8Array {
  const { users, entries, reachedAtMs, doneAtMs, fates } = visits;
  const waits = doneAtMs.map((doneMs, visit) =>
    fates[visit] === visitFate.waiting ? 0 : doneMs - (reachedAtMs[visit] ?? 0),
  );
  return joinSections([
    packIntegers(users, { delta: true }),
    packIntegers(entries),
    packInstants(reachedAtMs),
    packInstants(waits),
    packIntegers(fates),
  ]);
}

export function unpackVisits(section: Uint8Array): StepVisits {
  const [users, entries, instants, waits, fateCodes] = partsOf(section, 5);
  const reachedAtMs = unpackInstants(instants);
  const fates = Uint8Array.from(unpackIntegers(fateCodes));
  const doneAtMs = unpackInstants(waits).map((waitMs, visit) =>
    fates[visit] === visitFate.waiting ? Number.POSITIVE_INFINITY : (reachedAtMs[visit] ?? 0) + waitMs,
  );
  return {
    users: Uint32Array.from(unpackIntegers(users)),
    entries: Uint32Array.from(unpackIntegers(entries)),
    reachedAtMs,
    doneAtMs,
    fates,
  };
}

export const unpackUsers = (section: Uint8Array): readonly string[] =>
  unpackValues(section) as readonly string[];

export const unpackOutline = (section: Uint8Array): RehearsalOutline =>
  unpackJson(section) as RehearsalOutline;

type Parts<N extends number, T extends readonly Uint8Array[] = []> = T["length"] extends N
  ? T
  : Parts<N, readonly [...T, Uint8Array]>;

/** What a digest has already vouched for: the section was made above. */
const partsOf = <N extends number>(section: Uint8Array, _count: N): Parts<N> =>
  splitSections(section) as Parts<N>;
