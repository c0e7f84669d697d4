// How long rehearsals take on this machine: measured by those that this program has run, of which the one of the
// most similar size tells the most. Nothing is kept: another start, or another machine, measures anew.

import type { RehearsalEstimate } from "../../../shared/api/rehearsal-contract.ts";

export type PeopleKind = "stored" | "madeUp";

interface Measured {
  readonly messages: number;
  readonly durationMs: number;
}

const mostKept = 8;
/** What any rehearsal takes: threads that are asked, a change that is written to disk. */
const leastMs = 60;
/** Milliseconds a message, from asking to having it on disk, on two cores of a laptop. */
const assumedMs: Readonly<Record<PeopleKind, number>> = { stored: 0.0015, madeUp: 0.02 };

export class RehearsalRates {
  readonly #measured: Readonly<Record<PeopleKind, Measured[]>> = { stored: [], madeUp: [] };

  add(kind: PeopleKind, measured: Measured): void {
    const known = this.#measured[kind];
    known.push(measured);
    if (known.length > mostKept) known.shift();
  }

  estimate(kind: PeopleKind, messages: number): Pick<RehearsalEstimate, "durationMs" | "basis"> {
    const nearest = nearestOf(this.#measured[kind], messages);
    if (nearest === undefined)
      return { durationMs: Math.round(leastMs + messages * assumedMs[kind]), basis: "assumed" };
    const eachMs = Math.max(0, nearest.durationMs - leastMs) / Math.max(1, nearest.messages);
    return { durationMs: Math.round(leastMs + messages * eachMs), basis: "measured" };
  }
}

/** By ratio; the latest of equal ones. */
function nearestOf(measured: readonly Measured[], messages: number): Measured | undefined {
  const distance = (one: Measured): number => Math.abs(Math.log((one.messages + 1) / (messages + 1)));
  return measured.toReversed().toSorted((a, b) => distance(a) - distance(b))[0];
}
