// What becomes of somebody's past when their journey changes on the way: whether the changed journey, had it been there
// from publication on, would have brought them exactly where they are, whether nothing can happen to them any more, or
// whether they have to be played. Numbers of kinds are those of the changed journey.

import { behaviourOf } from "../engine/steps/behaviours.ts";
import type { Plan } from "../engine/plan.ts";
import { connectionsOf } from "../journey/connections.ts";
import type { Step } from "../journey/journey.ts";
import { sameValue } from "../journey/same-value.ts";

/** Records of one person in columns: from … to − 1. */
export interface RecordRange {
  readonly atMs: Float64Array;
  readonly kinds: Uint16Array;
  readonly from: number;
  readonly to: number;
}

/** The end of those that lie before the instant. */
export function endOfPast({ atMs, from, to }: RecordRange, instantMs: number): number {
  let end = from;
  while (end < to && (atMs[end] ?? 0) < instantMs) end += 1;
  return end;
}

export type PastFate = "asAlways" | "over" | "played";

interface Journeys {
  /** That of the past just before the change. */
  readonly before: Plan;
  readonly after: Plan;
  readonly fromMs: number;
}

export class PastFates {
  readonly #fromMs: number;
  readonly #letInAlike: boolean;
  readonly #reenterAlike: boolean;
  readonly #reenterNever: boolean;
  readonly #leaveNever: boolean;
  readonly #endings: Uint8Array;
  readonly #needed: readonly PassesNeeded[];
  /** Passes that are still open, by step; of one person at a time. */
  readonly #open: Int32Array;

  constructor({ before, after, fromMs }: Journeys) {
    this.#fromMs = fromMs;
    this.#letInAlike = letInAlike(before, after);
    this.#reenterAlike = before.reentryAfterMs === after.reentryAfterMs;
    this.#reenterNever = after.reentryAfterMs === Infinity;
    this.#leaveNever = after.exitAfterMs === Infinity && after.journey.settings?.exit?.when === undefined;
    this.#endings = Uint8Array.from(after.kinds.kinds, ({ what }) => (what === "ended" ? 1 : 0));
    this.#needed = passesNeeded(after);
    this.#open = new Int32Array(after.journey.steps.length);
  }

  /** Whether somebody may be as they always would have been: else nobody has to be rehearsed from publication on. */
  get canBeAsAlways(): boolean {
    return this.#letInAlike;
  }

  /** Whether whoever is played may be played on from where their past has left them. */
  canPlayOn(past: RecordRange): boolean {
    return this.#reenterAlike || !this.#hasEnded(past);
  }

  /** `always`: what happens to them under the changed journey from publication on; null where that is not known. */
  of(past: RecordRange, always: RecordRange | null): PastFate {
    if (always !== null && this.#letInAlike && this.canPlayOn(past) && this.#isSame(past, always))
      return "asAlways";
    return this.#isOver(past) ? "over" : "played";
  }

  #hasEnded({ kinds, from, to }: RecordRange): boolean {
    return to > from && this.#endings[kinds[to - 1] ?? 0] === 1;
  }

  #isSame(past: RecordRange, always: RecordRange): boolean {
    const count = past.to - past.from;
    if (endOfPast(always, this.#fromMs) - always.from !== count) return false;
    for (let record = 0; record < count; record += 1) {
      const [one, other] = [past.from + record, always.from + record];
      if (past.atMs[one] !== always.atMs[other] || past.kinds[one] !== always.kinds[other]) return false;
    }
    return true;
  }

  #isOver(past: RecordRange): boolean {
    if (past.to === past.from) return false;
    if (this.#hasEnded(past)) return this.#reenterNever;
    return this.#leaveNever && this.#isThrough(past);
  }

  /** Whether no step that the latest instance has reached can let it pass once more. */
  #isThrough({ kinds, from, to }: RecordRange): boolean {
    let start = to - 1;
    while (start > from && kinds[start] !== 0) start -= 1;
    const open = this.#open.fill(0);
    for (let record = start; record < to; record += 1) {
      const { step, passes } = this.#needed[kinds[record] ?? 0] ?? noPasses;
      open[step] = (open[step] ?? 0) + passes;
    }
    return open.every((passes) => passes <= 0);
  }
}

/** How many passes a kind of transition opens at a step, or, where negative, uses up. */
interface PassesNeeded {
  readonly step: number;
  readonly passes: number;
}

const noPasses: PassesNeeded = { step: 0, passes: 0 };

function passesNeeded({ journey, kinds }: Plan): readonly PassesNeeded[] {
  const stepOf = new Map<string, number>(journey.steps.map(({ id }, index) => [id, index]));
  return kinds.kinds.map((kind) => {
    if (kind.what !== "reached" && kind.what !== "passed") return noPasses;
    const step = stepOf.get(kind.step) ?? 0;
    const reached = journey.steps[step];
    return { step, passes: kind.what === "passed" || reached === undefined ? -1 : passesOf(reached) };
  });
}

/** After how many passes a step is done. */
function passesOf(step: Step): number {
  const vias = connectionsOf(step).map(({ via }) => via);
  const behaviour = behaviourOf(step);
  return vias.findIndex((_, index) => behaviour.isDone(step, vias.slice(0, index + 1))) + 1;
}

/** Who enters, and when, depends on these parts of a journey alone, but for re-entry. */
function letInAlike({ journey: before }: Plan, { journey: after }: Plan): boolean {
  return (
    sameValue(before.settings?.exit?.when ?? null, after.settings?.exit?.when ?? null) &&
    sameValue(entryRule(before.steps[0]), entryRule(after.steps[0]))
  );
}

function entryRule(entry: Step | undefined): unknown {
  if (entry?.type !== "entry") return null;
  const { condition, useHistoricalData = false } = entry;
  return { condition, useHistoricalData };
}
