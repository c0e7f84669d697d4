// Looks ahead of a playing playhead for the next breakpoint, a stretch at a time, so that playing stops at its very
// instant and never waits for a search through all of a rehearsal. Absent here: where the playhead is.

import type { Refusal } from "../../../shared/api/refusal.ts";
import type { Breakpoint } from "../../../shared/api/travel-contract.ts";
import type { FoundBreak, PlayheadHost } from "./playhead-host.ts";

export interface Ahead {
  /** There is no break up to here, this instant included; Infinity where there are no breakpoints. */
  readonly clearUntilMs: number;
  /** The next break, where it is known; it lies after `clearUntilMs`. */
  readonly found: { readonly atMs: number; readonly breakpoint: Breakpoint } | null;
  readonly refusal: Refusal | null;
}

export class BreakAhead {
  readonly #host: Pick<PlayheadHost, "nextBreak">;
  #breakpoints: readonly Breakpoint[] = [];
  #ahead: Ahead = { clearUntilMs: -Infinity, found: null, refusal: null };
  #isAsking = false;
  /** Answers to questions of an earlier one are of no use. */
  #turn = 0;

  constructor(host: Pick<PlayheadHost, "nextBreak">) {
    this.#host = host;
  }

  /** The next break is one after this instant. */
  restart(afterMs: number, breakpoints: readonly Breakpoint[]): void {
    this.#turn += 1;
    this.#isAsking = false;
    this.#breakpoints = breakpoints;
    const clearUntilMs = breakpoints.length === 0 ? Infinity : afterMs;
    this.#ahead = { clearUntilMs, found: null, refusal: null };
  }

  /** What is known by now. Asks on where less than up to `neededMs` is; then as far as `reachMs`. */
  look(neededMs: number, reachMs: number): Ahead {
    const { clearUntilMs, found, refusal } = this.#ahead;
    const isEnough = found !== null || refusal !== null || clearUntilMs >= Math.min(neededMs, reachMs);
    if (!isEnough && !this.#isAsking) void this.#ask(clearUntilMs, reachMs);
    return this.#ahead;
  }

  async #ask(fromMs: number, toMs: number): Promise<void> {
    const turn = this.#turn;
    const breakpoints = this.#breakpoints;
    this.#isAsking = true;
    const answer = await this.#host.nextBreak({ fromMs, toMs, breakpoints });
    if (turn !== this.#turn) return;
    this.#isAsking = false;
    if (!answer.ok) this.#ahead = { clearUntilMs: fromMs, found: null, refusal: answer.error };
    else this.#ahead = aheadOf(answer.value, toMs, breakpoints);
  }
}

function aheadOf(answer: FoundBreak | null, toMs: number, breakpoints: readonly Breakpoint[]): Ahead {
  const breakpoint = answer === null ? undefined : breakpoints[answer.breakpoint];
  if (answer === null || breakpoint === undefined) return { clearUntilMs: toMs, found: null, refusal: null };
  return { clearUntilMs: answer.atMs - 1, found: { atMs: answer.atMs, breakpoint }, refusal: null };
}
