// A person of a rehearsal, with all that happened to them and all that they did: what stories and answers are read
// from. Those who were looked at last are kept.

import type { TransitionRecord } from "../../../shared/engine/machine/transition-record.ts";
import type { Message } from "../../../shared/people/message.ts";
import { assert } from "../../../shared/base/assert.ts";
import { findUser } from "../../../shared/rehearsal/rehearsal-records.ts";
import { madeOnce } from "./made-once.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";

export interface StoryPerson {
  readonly userId: string;
  readonly messages: readonly Message[];
  readonly transitions: readonly TransitionRecord[];
}

/** Somebody goes back and forth between a few. */
const mostKept = 8;

const keptPeople = madeOnce(() => new Map<string, StoryPerson>());

/** Undefined for somebody whom the rehearsal does not know. */
export function storyPerson(rehearsal: OpenRehearsal, userId: string): StoryPerson | undefined {
  const kept = keptPeople(rehearsal);
  const known = kept.get(userId) ?? readPerson(rehearsal, userId);
  if (known === undefined) return undefined;
  kept.delete(userId);
  kept.set(userId, known);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return known;
}

function readPerson(rehearsal: OpenRehearsal, userId: string): StoryPerson | undefined {
  const messages = rehearsal.messagesOf(userId);
  return messages === undefined
    ? undefined
    : { userId, messages, transitions: transitionsOf(rehearsal, userId) };
}

function transitionsOf({ saved }: OpenRehearsal, userId: string): readonly TransitionRecord[] {
  const { records, outline } = saved;
  const user = findUser(records, userId);
  if (user === undefined) return [];
  const transitions: TransitionRecord[] = [];
  let entry = 0;
  for (let record = records.starts[user] ?? 0; record < (records.starts[user + 1] ?? 0); record += 1) {
    const index = records.kinds[record] ?? 0;
    const kind = outline.kinds[index];
    assert(kind !== undefined, `record ${record} has a kind of the rehearsal`);
    if (index === 0) entry += 1;
    transitions.push({ user: userId, entry, atMs: records.atMs[record] ?? 0, kind });
  }
  return transitions;
}
