// The people at one step at an instant: who waits there, who came through, who left. Visits are looked
// through in the order in which they reached the step; blocks in which nobody can match are skipped.

import { assertNever } from "../base/assert.ts";
import { countUpTo } from "../base/sorted-instants.ts";
import { visitFate } from "./step-visits.ts";
import type { StepVisits } from "./step-visits.ts";

/** Visits a block, the larger first: 64 small blocks without a match are skipped as one. */
const largeBlock = 8_192;
const smallBlock = 128;

/** As in the counts: reached and not passed, passed at least once, or ended while waiting. */
export type StepState = "waiting" | "passed" | "left";

export interface PersonAtStep {
  /** User number of the rehearsal. */
  readonly user: number;
  readonly entry: number;
  /** When the instance came into this state: reached, first passed, or ended. */
  readonly sinceMs: number;
}

export interface PeopleQuery {
  readonly atMs: number;
  readonly state: StepState;
  readonly limit: number;
  /** `next` of the page before; absent for the first page. */
  readonly from?: number;
}

export interface PeoplePage {
  /** Ordered by the instant at which the step was reached, then by user and entry. */
  readonly people: readonly PersonAtStep[];
  /** Where the next page begins; absent when there is none. */
  readonly next?: number;
}

export interface StepPeople {
  readonly visits: StepVisits;
  find(query: PeopleQuery): PeoplePage;
}

export function openStepPeople(visits: StepVisits): StepPeople {
  const levels = [largeBlock, smallBlock].map((blockLength) => summarize(visits, blockLength));
  return {
    visits,
    find(query) {
      const end = countUpTo(visits.reachedAtMs, query.atMs);
      const people: PersonAtStep[] = [];
      let visit = query.from ?? 0;
      while (visit < end) {
        const skipped = skippedAt(levels, visit, query);
        if (skipped > 0) {
          visit += skipped;
          continue;
        }
        const blockEnd = Math.min(end, visit + smallBlock - (visit % smallBlock));
        for (; visit < blockEnd; visit += 1) {
          if (!matches(visits, visit, query)) continue;
          if (people.length === query.limit) return { people, next: visit };
          people.push(personAt(visits, visit, query.state));
        }
      }
      return { people };
    },
  };
}

/** For each block of visits: the last end of a wait, the first pass, the first ending. */
interface BlockSummaries {
  readonly blockLength: number;
  readonly lastDone: Float64Array;
  readonly firstPassed: Float64Array;
  readonly firstLeft: Float64Array;
}

function summarize(visits: StepVisits, blockLength: number): BlockSummaries {
  const blocks = Math.ceil(visits.users.length / blockLength);
  const lastDone = new Float64Array(blocks).fill(Number.NEGATIVE_INFINITY);
  const firstPassed = new Float64Array(blocks).fill(Number.POSITIVE_INFINITY);
  const firstLeft = new Float64Array(blocks).fill(Number.POSITIVE_INFINITY);
  for (let visit = 0; visit < visits.users.length; visit += 1) {
    const block = Math.floor(visit / blockLength);
    const doneAtMs = visits.doneAtMs[visit] ?? 0;
    lastDone[block] = Math.max(lastDone[block] ?? 0, doneAtMs);
    const first = visits.fates[visit] === visitFate.passed ? firstPassed : firstLeft;
    first[block] = Math.min(first[block] ?? 0, doneAtMs);
  }
  return { blockLength, lastDone, firstPassed, firstLeft };
}

/** How many visits from this one on, the first of a block, need no look: a whole block, or none. */
function skippedAt(levels: readonly BlockSummaries[], visit: number, query: PeopleQuery): number {
  for (const level of levels) {
    if (visit % level.blockLength !== 0) continue;
    if (!mayMatch(level, visit / level.blockLength, query)) return level.blockLength;
  }
  return 0;
}

function mayMatch(summaries: BlockSummaries, block: number, { state, atMs }: PeopleQuery): boolean {
  switch (state) {
    case "waiting":
      return (summaries.lastDone[block] ?? 0) > atMs;
    case "passed":
      return (summaries.firstPassed[block] ?? 0) <= atMs;
    case "left":
      return (summaries.firstLeft[block] ?? 0) <= atMs;
    default:
      return assertNever(state);
  }
}

function matches(visits: StepVisits, visit: number, { state, atMs }: PeopleQuery): boolean {
  const doneAtMs = visits.doneAtMs[visit] ?? 0;
  if (state === "waiting") return doneAtMs > atMs;
  return doneAtMs <= atMs && visits.fates[visit] === visitFate[state];
}

function personAt(visits: StepVisits, visit: number, state: StepState): PersonAtStep {
  const since = state === "waiting" ? visits.reachedAtMs : visits.doneAtMs;
  return { user: visits.users[visit] ?? 0, entry: visits.entries[visit] ?? 0, sinceMs: since[visit] ?? 0 };
}
