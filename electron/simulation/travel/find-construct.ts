// Somebody who takes a connection of a rehearsal after the fewest changes, that nobody ever can, or that the search
// found nobody.

import type { ConstructedPerson, FoundEdit } from "../../../shared/api/find-contract.ts";
import { assert } from "../../../shared/base/assert.ts";
import { constructPerson, type FoundPerson } from "../../../shared/find/construct-person.ts";
import type { PersonEdit } from "../../../shared/find/edited-person.ts";
import { madeUpId } from "../../../shared/find/made-up-id.ts";
import { proveImpossible } from "../../../shared/find/prove-impossible.ts";
import { waysToConnection, type Target } from "../../../shared/find/ways-to-connection.ts";
import { connectionsOf } from "../../../shared/journey/connections.ts";
import type { Message } from "../../../shared/people/message.ts";
import { findUser } from "../../../shared/rehearsal/rehearsal-records.ts";
import { segmentCall } from "../../../shared/what-if/segment-call.ts";
import type { Job } from "../counting/job.ts";
import { callWithoutIds } from "../what-if/call-without-ids.ts";
import { nearestPeople } from "./find-nearest-people.ts";
import type { OpenRehearsal, TravelAnswer } from "./open-rehearsal.ts";
import { rehearsedPeople } from "./rehearsed-people.ts";
import { runSlices } from "./run-slices.ts";

/** null: the journey has no such connection. */
export const findConstruct: TravelAnswer<Target, ConstructedPerson | null> = (
  rehearsal,
  { step, via },
  isCancelled,
) => runSlices({ space: rehearsal.space, isCancelled }, construct(rehearsal, { step, via }));

function* construct(rehearsal: OpenRehearsal, target: Target): Job<ConstructedPerson | null> {
  const { live, stages } = rehearsal;
  const step = live.plan.journey.steps.find(({ id }) => id === target.step);
  if (step === undefined || !connectionsOf(step).some(({ via }) => via === target.via)) return null;
  // What is impossible under one journey may have been possible under the one before.
  const why = stages.length === 1 ? proveImpossible(live, target) : null;
  if (why !== null) return { kind: "impossible", why };
  yield;
  const ways = waysToConnection(live.plan.journey, target);
  const real = yield* nearestPeople(rehearsal, ways);
  const userId = madeUpId(live.plan.journey, ways, (id) => rehearsal.messagesOf(id) !== undefined);
  const madeUp = userId === null ? [] : [{ userId, isReal: false, messages: [] }];
  const found = yield* constructPerson({ stages, target, originals: [...real, ...madeUp] });
  return found === null ? { kind: "notFound", looked: real.length } : yield* told(rehearsal, found);
}

function* told(rehearsal: OpenRehearsal, { person, takesAtMs }: FoundPerson): Job<ConstructedPerson> {
  const { original, edits, messages } = person;
  const { userId, isReal } = original;
  const user = isReal ? findUser(rehearsal.saved.records, userId) : undefined;
  const [base = null] = user === undefined ? [] : yield* rehearsedPeople(rehearsal).inShort([user]);
  const { untilMs } = rehearsal.saved.circumstances.settings;
  return {
    kind: "found",
    base,
    userId,
    edits: edits.map((edit) => toldEdit(edit, original.messages)).sort((one, other) => one.atMs - other.atMs),
    messages: messages.filter(({ atMs }) => atMs <= untilMs).map(segmentCall),
    takesAtMs,
  };
}

function toldEdit(edit: PersonEdit, before: readonly Message[]): FoundEdit {
  if (edit.edit === "add") {
    const { message } = edit;
    return { edit: "add", atMs: message.atMs, message: callWithoutIds(segmentCall(message)) };
  }
  const removed = before[edit.index];
  assert(removed !== undefined, `message ${edit.index} of the person is there to be removed`);
  const message = callWithoutIds(segmentCall(removed));
  return { edit: "remove", atMs: removed.atMs, message, index: edit.index };
}
