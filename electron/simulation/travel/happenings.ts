// When something happens in a rehearsal: to anyone, at one step, or in some kinds of transitions. Each is sorted when
// it is first asked for, from the records, and kept with the open rehearsal.

import { sortByTime, sortByTimeInPieces } from "../../../shared/rehearsal/sort-by-time.ts";
import { momentsOf, type Moments } from "../../../shared/rehearsal/moments.ts";
import { findUser } from "../../../shared/rehearsal/rehearsal-records.ts";
import type { TransitionKind } from "../../../shared/engine/transition.ts";
import { visitFate } from "../../../shared/rehearsal/step-visits.ts";
import type { Job } from "../counting/job.ts";
import { madeOnce } from "./made-once.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";

const sortedInstants = madeOnce((): { atMs?: Float64Array } => ({}));

/** Of all transitions, ascending: 8 bytes each. */
export function* allInstants(rehearsal: OpenRehearsal): Job<Float64Array> {
  const made = sortedInstants(rehearsal);
  if (made.atMs !== undefined) return made.atMs;
  const atMs = rehearsal.saved.records.atMs.slice();
  const sorted = yield* sortByTimeInPieces({ atMs, values: new Uint32Array(atMs.length) });
  return (made.atMs = sorted.atMs);
}

const momentsByName = madeOnce(() => new Map<string, Moments>());
const instantsByStep = madeOnce(() => new Map<string, Float64Array>());

/** When this way out of a step was taken, and by whom. */
export const momentsOfConnection = (rehearsal: OpenRehearsal, step: string, via: string): Moments =>
  moments(
    rehearsal,
    JSON.stringify([step, via]),
    (kind) => kind.what === "passed" && kind.step === step && kind.via === via,
  );

/** When somebody entered, and who. */
export const momentsOfEntry = (rehearsal: OpenRehearsal): Moments =>
  moments(rehearsal, "entry", (_, index) => index === 0);

function moments(
  rehearsal: OpenRehearsal,
  name: string,
  isWanted: (kind: TransitionKind, index: number) => boolean,
): Moments {
  const known = momentsByName(rehearsal);
  const { outline, records } = rehearsal.saved;
  const found = known.get(name) ?? momentsOf(records, flags(outline.kinds, isWanted));
  known.set(name, found);
  return found;
}

/**
 * When something happens at a step, ascending: somebody reaches or passes it, something is sent or undone there, or an
 * instance ends while it waits there.
 */
export function instantsAtStep(rehearsal: OpenRehearsal, step: string): Float64Array {
  const known = instantsByStep(rehearsal);
  const found = known.get(step) ?? collectAtStep(rehearsal, step);
  known.set(step, found);
  return found;
}

function collectAtStep({ saved }: OpenRehearsal, step: string): Float64Array {
  const { outline, records } = saved;
  const isHere = flags(outline.kinds, (kind) => "step" in kind && kind.step === step);
  const here = momentsOf(records, isHere).atMs;
  const visits = saved.peopleAt(step)?.visits;
  const left =
    visits?.doneAtMs.filter((_, visit) => visits.fates[visit] === visitFate.left) ?? new Float64Array();
  const atMs = new Float64Array(here.length + left.length);
  atMs.set(here);
  atMs.set(left, here.length);
  return sortByTime({ atMs, values: new Uint32Array(atMs.length) }).atMs;
}

const flags = (
  kinds: readonly TransitionKind[],
  isWanted: (kind: TransitionKind, index: number) => boolean,
): Uint8Array => Uint8Array.from(kinds, (kind, index) => Number(isWanted(kind, index)));

/** Of all transitions of one person, ascending; empty for whom nothing happens to. */
export function instantsOfPerson({ saved: { records } }: OpenRehearsal, userId: string): Float64Array {
  const user = findUser(records, userId);
  return user === undefined
    ? new Float64Array()
    : records.atMs.subarray(records.starts[user], records.starts[user + 1]);
}
