// Who of a rehearsal waited longest, or shortest, at one step or at all that wait for something to come true.

import type { LongWait } from "../../../shared/api/find-contract.ts";
import { closedFromMs } from "../../../shared/engine/accepting.ts";
import { passesRepeatedly } from "../../../shared/engine/passes-repeatedly.ts";
import { TopWaits, type WaitOrder } from "../../../shared/find/top-waits.ts";
import type { Step } from "../../../shared/journey/journey.ts";
import { visitFate } from "../../../shared/rehearsal/step-visits.ts";
import type { Job } from "../counting/job.ts";
import type { OpenRehearsal, TravelAnswer } from "./open-rehearsal.ts";
import { rehearsedPeople } from "./rehearsed-people.ts";
import { runSlices } from "./run-slices.ts";

export interface LongestWaitsQuestion {
  /** null: all that wait for something to come true. */
  readonly step: string | null;
  readonly order: WaitOrder;
  readonly limit: number;
}

export const findLongestWaits: TravelAnswer<LongestWaitsQuestion, readonly LongWait[]> = (
  rehearsal,
  question,
  isCancelled,
) => runSlices({ space: rehearsal.space, isCancelled }, waits(rehearsal, question));

function* waits(
  rehearsal: OpenRehearsal,
  { step, order, limit }: LongestWaitsQuestion,
): Job<readonly LongWait[]> {
  const { saved, live } = rehearsal;
  const asked = live.plan.journey.steps.filter((one) => (step === null ? waitsFor(one) : one.id === step));
  const top = new TopWaits(order, limit, closedFromMs(saved.circumstances.settings) - 1);
  for (const { id } of asked) {
    const visits = saved.peopleAt(id)?.visits;
    if (visits !== undefined) yield* top.look(id, visits);
  }
  const people = yield* rehearsedPeople(rehearsal).inShort(top.found.map(({ user }) => user));
  return top.found.flatMap(({ user: _user, fate, ...wait }, index) => {
    const person = people[index];
    return person === undefined ? [] : [{ ...person, ...wait, left: fate === visitFate.left }];
  });
}

/** How long they wait there is up to people; a wait for a duration is as long for everybody. */
const waitsFor = (step: Step): boolean =>
  step.type === "waitForCondition" || step.type === "holdUntil" || passesRepeatedly(step);
