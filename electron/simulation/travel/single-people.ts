// People of an open rehearsal one by one, from the messages that the rehearsal knows of them.

import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import { wholeHistory } from "../../../shared/conditions/facts.ts";
import { holds } from "../../../shared/conditions/holds.ts";
import { HistoryFacts } from "../../../shared/people/history-facts.ts";
import { nameOf, textOf } from "../counting/person-in-short.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";
import type { BlockOfPeople } from "./people-block.ts";

/** Users from inclusive, to exclusive. */
export function singlePeople(rehearsal: OpenRehearsal, from: number, to: number): BlockOfPeople {
  const users = rehearsal.saved.users.slice(from, to);
  return {
    from,
    to,
    inShort: () => users.map((userId) => singleInShort(rehearsal, userId)),
    forWhom: (condition, atMs) =>
      Uint8Array.from(users, (userId) => Number(holdsForSingle(rehearsal, userId, { condition, atMs }))),
  };
}

/** By the last that they said of themselves. */
export function singleInShort(rehearsal: OpenRehearsal, userId: string): PersonInShort {
  const facts = new HistoryFacts(rehearsal.messagesOf(userId) ?? [], rehearsal.definitions);
  const trait = (key: string): string => textOf(facts.traitAt(key, Infinity));
  const email = trait("email");
  return { userId, name: nameOf(trait) || email || userId, email: email === "" ? null : email };
}

interface AskedOfSingle {
  readonly condition: Condition;
  readonly atMs: number;
}

/** False for whom there is no message yet: before it, a person does not exist. */
export function holdsForSingle(
  rehearsal: OpenRehearsal,
  userId: string,
  { condition, atMs }: AskedOfSingle,
): boolean {
  const messages = rehearsal.messagesOf(userId) ?? [];
  const [first] = messages;
  if (first === undefined || first.atMs > atMs) return false;
  const facts = new HistoryFacts(messages, rehearsal.definitions);
  return holds(condition, { facts, atMs, scope: wholeHistory });
}
