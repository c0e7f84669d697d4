// One user through a rehearsal: entry, re-entry, pauses and archive (SEMANTICS.md sections 5 and 6), visiting
// every instant at which anything could happen, in order.

import type { Condition } from "../../shared/conditions/condition.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { candidateInstants } from "./candidate-instants.ts";
import type { Bounds, Circumstances } from "./circumstances.ts";
import { holds } from "./condition.ts";
import { durationOf } from "./date.ts";
import type { Instance } from "./instance.ts";
import type { OracleInput } from "./oracle-input.ts";
import { advance, enter, exit } from "./progress.ts";
import { stepsByRank } from "./rank.ts";
import type { UserHistory } from "./user-history.ts";

export class UserRun implements Circumstances {
  readonly userId: string;
  readonly journey: Journey;
  readonly ranks: readonly string[];
  readonly instances: Instance[] = [];
  readonly #user: UserHistory;
  readonly #input: OracleInput;
  readonly #pending: Set<number>;

  constructor(user: UserHistory, input: OracleInput) {
    this.userId = user.userId;
    this.journey = input.journey;
    this.ranks = stepsByRank(input.journey);
    this.#user = user;
    this.#input = input;
    this.#pending = new Set([input.publishedAtMs, ...candidateInstants(user, input)]);
  }

  look(atMs: number): void {
    this.#pending.add(atMs);
  }

  /** To the end, or until `isEnough` says after an instant that it is. */
  rehearse(isEnough: () => boolean = () => false): void {
    const { publishedAtMs, untilMs, archivedAtMs } = this.#input;
    for (let now = publishedAtMs; ;) {
      if (now > untilMs || (archivedAtMs !== undefined && now >= archivedAtMs)) return;
      this.#visit(now);
      if (isEnough()) return;
      const later = [...this.#pending].filter((atMs) => atMs > now);
      if (later.length === 0) return;
      now = Math.min(...later);
    }
  }

  holds(condition: Condition, bounds: Bounds): boolean {
    const { definitions, publishedAtMs } = this.#input;
    return (
      this.#exists(bounds.atMs) &&
      holds(condition, { user: this.#user, definitions, publishedAtMs, ...bounds })
    );
  }

  #visit(atMs: number): void {
    const latest = this.instances.at(-1);
    if (latest !== undefined && latest.endedMs === undefined) {
      if (exit(this, latest, atMs)) this.#lookForReentry(atMs);
      else advance(this, latest, atMs);
    } else if (this.#enters(latest, atMs)) {
      const instance = enter(this, this.instances.length + 1, atMs);
      this.instances.push(instance);
      advance(this, instance, atMs);
    }
  }

  #lookForReentry(endedMs: number): void {
    const after = this.journey.settings?.reentry?.after;
    if (after !== undefined) this.look(endedMs + durationOf(after));
  }

  #enters(latest: Instance | undefined, atMs: number): boolean {
    if (!this.#isAccepting(atMs) || !this.#entryHolds(atMs)) return false;
    const becomesTrue = !this.#entryHolds(atMs - 1);
    if (latest === undefined) {
      return becomesTrue || (this.#usesHistory() && atMs === this.#input.publishedAtMs);
    }
    const after = this.journey.settings?.reentry?.after;
    if (after === undefined || latest.endedMs === undefined) return false;
    const eligibleMs = latest.endedMs + durationOf(after);
    return atMs === eligibleMs || (atMs > eligibleMs && becomesTrue);
  }

  #isAccepting(atMs: number): boolean {
    return !this.#input.pauses.some(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
  }

  /** C(t) of section 5. */
  #entryHolds(atMs: number): boolean {
    const [entry] = this.journey.steps;
    if (entry?.type !== "entry") throw new Error("the first step is not the entry");
    const { definitions } = this.#input;
    const when = this.journey.settings?.exit?.when;
    const matches = this.#usesHistory()
      ? this.#exists(atMs) && holds(entry.condition, { user: this.#user, definitions, atMs })
      : this.holds(entry.condition, { atMs });
    return matches && !(when !== undefined && this.holds(when, { atMs, enteredMs: atMs }));
  }

  #usesHistory(): boolean {
    const [entry] = this.journey.steps;
    return entry?.type === "entry" && entry.useHistoricalData === true;
  }

  #exists(atMs: number): boolean {
    return this.#user.messages.some((message) => message.atMs <= atMs);
  }
}
