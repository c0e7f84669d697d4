// Visits as lists show them: those in one state at an instant, in one of three orders, a page at a time. Whoever
// passed or left lies before a place that a search finds; who waits is found by walking past those who do not.

import { countUpTo } from "../base/sorted-instants.ts";
import { sortByTime } from "./sort-by-time.ts";
import { visitFate, type StepVisits } from "./step-visits.ts";
import { ValuesAbove } from "./values-above.ts";

/** As in the counts: reached and not passed, passed at least once, or ended while waiting. */
export type StepState = "waiting" | "passed" | "left";

/** By when they came into the state, or (those who wait) by when they leave it; those who never do come last. */
export type VisitOrder = "since" | "sinceLatest" | "leavesSoonest";

export interface VisitsAt {
  readonly atMs: number;
  readonly state: StepState;
}

export interface VisitsQuery extends VisitsAt {
  readonly order: VisitOrder;
  /** So many of them are passed over. */
  readonly offset: number;
  readonly limit: number;
}

/** Numbers of visits by the instant at which they were done. */
interface DoneVisits {
  readonly numbers: Uint32Array;
  readonly atMs: Float64Array;
}

export class VisitList {
  readonly visits: StepVisits;
  #passed: DoneVisits | undefined;
  #left: DoneVisits | undefined;
  #doneAbove: ValuesAbove | undefined;
  #leaving: { readonly done: DoneVisits; readonly reachedBelow: ValuesAbove } | undefined;

  /** Orders are made when they are first asked for, and kept. */
  constructor(visits: StepVisits) {
    this.visits = visits;
  }

  /** What it takes in memory, with the orders that were asked for so far. */
  get heldBytes(): number {
    const { numbers, atMs } = this.#leaving?.done ?? {};
    const negative = atMs?.byteLength ?? 0;
    const orders = [this.#passed, this.#left].flatMap((done) => [done?.numbers, done?.atMs]);
    return [...Object.values(this.visits), ...orders, numbers, atMs].reduce(
      (sum, column) => sum + (column?.byteLength ?? 0),
      negative,
    );
  }

  /** How many are in the state; exact. */
  count({ atMs, state }: VisitsAt): number {
    const passed = (): number => countUpTo(this.#passedVisits.atMs, atMs);
    const left = (): number => countUpTo(this.#leftVisits.atMs, atMs);
    if (state === "passed") return passed();
    if (state === "left") return left();
    return countUpTo(this.visits.reachedAtMs, atMs) - passed() - left();
  }

  /** When the visit came into this state: reached, first passed, or ended. */
  sinceMs(visit: number, state: StepState): number {
    const { reachedAtMs, doneAtMs } = this.visits;
    return (state === "waiting" ? reachedAtMs : doneAtMs)[visit] ?? 0;
  }

  /** Numbers of visits. */
  find(query: VisitsQuery): readonly number[] {
    const total = this.count(query);
    const { state, order, offset } = query;
    const to = Math.min(total, offset + query.limit);
    if (offset >= to) return [];
    if (state === "waiting") return this.#findWaiting(query, to);
    const { numbers } = state === "passed" ? this.#passedVisits : this.#leftVisits;
    if (order !== "sinceLatest") return Array.from(numbers.subarray(offset, to));
    return Array.from(numbers.subarray(total - to, total - offset)).reverse();
  }

  #findWaiting({ atMs, order, offset }: VisitsQuery, to: number): readonly number[] {
    const found: number[] = [];
    let met = 0;
    const take = (visit: number): boolean => {
      if (met >= offset) found.push(visit);
      met += 1;
      return met < to;
    };
    if (order === "leavesSoonest") {
      const { done, reachedBelow } = (this.#leaving ??= this.#leavingVisits());
      const places = { from: countUpTo(done.atMs, atMs), to: done.numbers.length, isForward: true };
      // Whole milliseconds: reached ≤ atMs, said of the negative of each.
      reachedBelow.walk({ ...places, above: -atMs - 1 }, (place) => take(done.numbers[place] ?? 0));
    } else {
      const { doneAtMs, reachedAtMs } = this.visits;
      this.#doneAbove ??= new ValuesAbove(doneAtMs);
      const places = { from: 0, to: countUpTo(reachedAtMs, atMs), isForward: order === "since" };
      this.#doneAbove.walk({ ...places, above: atMs }, take);
    }
    return found;
  }

  get #passedVisits(): DoneVisits {
    return (this.#passed ??= doneVisits(this.visits, (fate) => fate === visitFate.passed));
  }

  get #leftVisits(): DoneVisits {
    return (this.#left ??= doneVisits(this.visits, (fate) => fate === visitFate.left));
  }

  /** All visits, those that never are done at the end. */
  #leavingVisits() {
    const { reachedAtMs, fates } = this.visits;
    const ended = doneVisits(this.visits, (fate) => fate !== visitFate.waiting);
    const numbers = new Uint32Array(fates.length);
    const atMs = new Float64Array(fates.length).fill(Number.POSITIVE_INFINITY);
    numbers.set(ended.numbers);
    atMs.set(ended.atMs);
    let place = ended.numbers.length;
    fates.forEach((fate, visit) => {
      if (fate === visitFate.waiting) numbers[place++] = visit;
    });
    const negative = Float64Array.from(numbers, (visit) => -(reachedAtMs[visit] ?? 0));
    return { done: { numbers, atMs }, reachedBelow: new ValuesAbove(negative) };
  }
}

/** Those with such a fate; at one instant in the order of the visits. */
function doneVisits({ doneAtMs, fates }: StepVisits, isAsked: (fate: number) => boolean): DoneVisits {
  const unsorted = Uint32Array.from(fates.keys()).filter((visit) => isAsked(fates[visit] ?? 0));
  const atMs = Float64Array.from(unsorted, (visit) => doneAtMs[visit] ?? 0);
  const sorted = sortByTime({ atMs, values: unsorted });
  return { numbers: sorted.values, atMs: sorted.atMs };
}
