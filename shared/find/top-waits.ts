// The longest, or the shortest, of many waits, found in one pass over them: only so many as are asked for are kept.

import type { StepId } from "../base/ids.ts";
import { visitFate, type StepVisits } from "../rehearsal/step-visits.ts";

export interface FoundWait {
  readonly step: StepId;
  /** User number of the rehearsal. */
  readonly user: number;
  readonly entry: number;
  readonly fromMs: number;
  /** null: they waited still when the rehearsal ended. */
  readonly untilMs: number | null;
  /** Up to the end of the rehearsal for who waits still. */
  readonly waitedMs: number;
  /** One of visitFate. */
  readonly fate: number;
}

export type WaitOrder = "longest" | "shortest";

const visitsAtOnce = 65_536;

export class TopWaits {
  readonly #order: WaitOrder;
  readonly #limit: number;
  readonly #endMs: number;
  /** The best first. */
  readonly #best: FoundWait[] = [];

  /** `endMs`: the last instant that the rehearsal decided. The shortest are of those alone who passed. */
  constructor(order: WaitOrder, limit: number, endMs: number) {
    this.#order = order;
    this.#limit = limit;
    this.#endMs = endMs;
  }

  /** The best first; of equals whoever began first. */
  get found(): readonly FoundWait[] {
    return this.#best;
  }

  /** Pauses between pieces of the visits. */
  *look(step: StepId, visits: StepVisits): Generator<undefined, void, undefined> {
    const { reachedAtMs, doneAtMs, fates } = visits;
    for (let visit = 0; visit < fates.length; visit += 1) {
      if (visit % visitsAtOnce === 0) yield;
      const fate = fates[visit] ?? 0;
      if (this.#order === "shortest" && fate !== visitFate.passed) continue;
      const fromMs = reachedAtMs[visit] ?? 0;
      const untilMs = fate === visitFate.waiting ? null : (doneAtMs[visit] ?? 0);
      const waitedMs = (untilMs ?? this.#endMs) - fromMs;
      if (!this.#isAmongBest(waitedMs, fromMs)) continue;
      const [user, entry] = [visits.users[visit] ?? 0, visits.entries[visit] ?? 0];
      this.#insert({ step, user, entry, fromMs, untilMs, waitedMs, fate });
    }
  }

  #isAmongBest(waitedMs: number, fromMs: number): boolean {
    const last = this.#best.at(-1);
    return (
      this.#best.length < this.#limit || (last !== undefined && this.#compare({ waitedMs, fromMs }, last) < 0)
    );
  }

  #insert(wait: FoundWait): void {
    const place = this.#best.findIndex((other) => this.#compare(wait, other) < 0);
    this.#best.splice(place < 0 ? this.#best.length : place, 0, wait);
    if (this.#best.length > this.#limit) this.#best.pop();
  }

  #compare(one: Pick<FoundWait, "waitedMs" | "fromMs">, other: FoundWait): number {
    const longer = other.waitedMs - one.waitedMs;
    return (this.#order === "longest" ? longer : -longer) || one.fromMs - other.fromMs;
  }
}
