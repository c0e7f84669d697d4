// Who of a rehearsal came nearest to a connection: some of those who reached its step, then of those who reached the
// steps before it, each evenly from all who did.

import type { Original } from "../../../shared/find/edited-person.ts";
import type { WaysToConnection } from "../../../shared/find/ways-to-connection.ts";
import type { Job } from "../counting/job.ts";
import { messagesOfMany } from "./messages-of-many.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";

const mostPeople = 200;
const mostAtStep = 80;
/** To live through a longer history again and again would take the time of many shorter ones. */
const mostMessages = 2_000;

export function* nearestPeople(rehearsal: OpenRehearsal, ways: WaysToConnection): Job<readonly Original[]> {
  const users = yield* nearestUsers(rehearsal, ways);
  const userIds = users.map((user) => rehearsal.saved.users[user] ?? "");
  const known = yield* messagesOfMany(rehearsal, userIds);
  return userIds.flatMap((userId): readonly Original[] => {
    const messages = known.get(userId);
    const isShort = messages !== undefined && messages.length <= mostMessages;
    return isShort ? [{ userId, isReal: true, messages }] : [];
  });
}

/** User numbers, the nearest first. */
function* nearestUsers({ saved, live }: OpenRehearsal, ways: WaysToConnection): Job<readonly number[]> {
  const steps = live.plan.ranked
    .filter(({ id }) => ways.distance(id) < Infinity)
    .toSorted((one, other) => ways.distance(one.id) - ways.distance(other.id));
  const found = new Set<number>();
  for (const { id } of steps) {
    const users = saved.peopleAt(id)?.visits.users ?? new Uint32Array(0);
    const apart = Math.max(1, Math.floor(users.length / mostAtStep));
    for (let visit = 0; visit < users.length && found.size < mostPeople; visit += apart)
      found.add(users[visit] ?? 0);
    if (found.size >= mostPeople) break;
    yield;
  }
  return [...found];
}
