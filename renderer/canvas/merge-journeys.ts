// Two versions of a journey as one drawing: the newer one, with the steps that it no longer has put back where
// people would have met them. For the canvas alone, never saved: it may hold more than a step can say, such as
// a branch that is gone beside those that came.

import type { StepId } from "../../shared/base/ids.ts";
import { type Connection, connectionsOf } from "../../shared/journey/connections.ts";
import type { Journey, Next, Step } from "../../shared/journey/journey.ts";
import { disconnected, withNext } from "../../shared/journey/map-connections.ts";
import { followersOf, reachableFrom } from "../../shared/journey/reachable.ts";
import { withLostWays } from "./lost-ways.ts";

export interface MergeOptions {
  /** Also ways that are gone from steps that stayed, where they led to what stayed, too, or ended. */
  readonly allWays?: boolean;
}

/**
 * Every step of `after`, and every step of `before` that is gone and hung on one that stayed, as far as that
 * makes no ring and hides nothing that is there. All of it can be reached from the entry of `after`.
 */
export function mergeJourneys(before: Journey, after: Journey, options: MergeOptions = {}): Journey {
  const drawing = new Drawing(before, after, options);
  for (const old of before.steps) drawing.hangWhatIsGoneBehind(old);
  return { ...after, steps: drawing.reachableSteps() };
}

class Drawing {
  #steps: ReadonlyMap<StepId, Step>;
  readonly #gone: ReadonlySet<StepId>;
  readonly #after: Journey;
  readonly #allWays: boolean;

  constructor(before: Journey, after: Journey, { allWays = false }: MergeOptions) {
    this.#allWays = allWays;
    const present = new Set(after.steps.map(({ id }) => id));
    const gone = before.steps.filter(({ id }) => !present.has(id));
    this.#after = after;
    this.#gone = new Set(gone.map(({ id }) => id));
    this.#steps = new Map([...after.steps, ...gone.map(disconnected)].map((step) => [step.id, step]));
    for (const step of gone) this.#keepWays(step);
  }

  hangWhatIsGoneBehind(old: Step): void {
    const now = this.#steps.get(old.id);
    if (now === undefined || this.#gone.has(old.id)) return;
    const kept = new Set(connectionsOf(now).map(({ via }) => via));
    this.#put(withLostWays(old, now, (next) => this.#allWays || (next !== null && this.#gone.has(next))));
    for (const { via, next } of connectionsOf(old)) {
      if (next === null) continue;
      if (this.#gone.has(next)) this.#hang(old.id, via, next);
      else if (this.#allWays && !kept.has(via) && !this.#leads(next, old.id)) this.#point(old.id, via, next);
    }
  }

  reachableSteps(): readonly Step[] {
    const reachable = this.#reachable();
    return [...this.#steps.values()].filter(({ id }) => reachable.has(id));
  }

  /** The ways of a step that is gone as they were, where they make no ring with what is new. */
  #keepWays(gone: Step): void {
    for (const { via, next } of connectionsOf(gone)) {
      if (next !== null && this.#steps.has(next) && !this.#leads(next, gone.id)) {
        this.#point(gone.id, via, next);
      }
    }
  }

  /** Onto the way `via` of `step`: first what is gone, then what is there now. Undone where that hides a step. */
  #hang(step: StepId, via: string, gone: StepId): void {
    const way = this.#waysOf(step).find((one) => one.via === via);
    if (way === undefined || this.#leads(gone, step)) return;
    const before = this.#steps;
    const exit = this.#exitOf(gone);
    if (way.next !== null && !this.#leads(gone, way.next) && !this.#leads(way.next, exit.step)) {
      this.#point(exit.step, exit.via, way.next);
    }
    this.#point(step, via, gone);
    const reachable = this.#reachable();
    if (!this.#after.steps.every(({ id }) => reachable.has(id))) this.#steps = before;
  }

  /** Down the first ways of steps that are gone, to where they are left. */
  #exitOf(gone: StepId): { readonly step: StepId; readonly via: string } {
    const [way] = this.#waysOf(gone);
    if (way === undefined) return { step: gone, via: "" };
    return way.next !== null && this.#gone.has(way.next)
      ? this.#exitOf(way.next)
      : { step: gone, via: way.via };
  }

  #waysOf(id: StepId): readonly Connection[] {
    const step = this.#steps.get(id);
    return step === undefined ? [] : connectionsOf(step);
  }

  #point(id: StepId, via: string, next: Next): void {
    const step = this.#steps.get(id);
    if (step !== undefined) this.#put(withNext(step, via, next));
  }

  #put(step: Step): void {
    this.#steps = new Map(this.#steps).set(step.id, step);
  }

  #leads(from: StepId, to: StepId): boolean {
    return from === to || reachableFrom(from, followersOf([...this.#steps.values()])).has(to);
  }

  #reachable(): ReadonlySet<string> {
    const [entry] = this.#after.steps;
    if (entry === undefined) return new Set();
    return new Set([entry.id, ...reachableFrom(entry.id, followersOf([...this.#steps.values()]))]);
  }
}
