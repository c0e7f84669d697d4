// A profile says of a person at any instant what the meaning of traits, computed traits and audiences says.

import { expect, test } from "vitest";
import { profileAt } from "../../electron/simulation/counting/profile-at.ts";
import { profileAudiences } from "../../electron/simulation/counting/profile-audiences.ts";
import { profileEvents, profileMessage } from "../../electron/simulation/counting/profile-events.ts";
import { activityOf, profileOf } from "../../electron/simulation/counting/profile-of.ts";
import { wholeHistory } from "../../shared/conditions/facts.ts";
import { holds } from "../../shared/conditions/holds.ts";
import { HistoryFacts } from "../../shared/people/history-facts.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import type { UserId } from "../../shared/base/ids.ts";
import { valueOf } from "../bench/value-of.ts";
import { answerOf, peopleInMemory } from "./people-in-memory.ts";
import { shopDefinitions as definitions, shoppers } from "./shop-space.ts";

const all = new Map(shoppers(60).map(({ userId, messages }) => [userId as UserId, messages]));
const source = peopleInMemory(all, 20);
const nowMs = Math.max(...[...all.values()].map((messages) => messages.at(-1)?.atMs ?? 0));

const at = (userId: string, atMs: number) => answerOf(profileAt(source, { userId, atMs, definitions }));

/** Around what happened, and far away from it. */
const instantsOf = (instants: readonly number[]): readonly number[] => [
  ...instants.flatMap((atMs) => [atMs - 1, atMs]),
  nowMs + 40 * 86_400_000,
];

test("at every instant a profile is what the facts and the meaning of conditions say", () => {
  let members = 0;
  for (const [userId, messages] of all) {
    const facts = new HistoryFacts(messages, definitions);
    const [fans] = definitions.audiences;
    if (fans === undefined) throw new Error("there is an audience");
    const isFan = (atMs: number): boolean =>
      atMs >= (messages[0]?.atMs ?? Infinity) && holds(fans.condition, { facts, atMs, scope: wholeHistory });
    for (const atMs of instantsOf(messages.map((message) => message.atMs))) {
      const profile = at(userId, atMs);
      if (profile === null) throw new Error("everybody is there");
      expect(profile.messages).toBe(messages.filter((message) => message.atMs <= atMs).length);
      expect(profile.exists).toBe(profile.messages > 0);
      for (const { key, now } of profile.traits) expect(now.value).toEqual(facts.traitAt(key, atMs) ?? null);
      expect(profile.computedTraits).toEqual([
        {
          id: "spent",
          value: facts.computedTraitAt("spent", atMs) ?? null,
          counted: facts.computedTraitEvents("spent", atMs).length,
        },
      ]);
      const [audience] = answerOf(profileAudiences(source, { userId, atMs, definitions })) ?? [];
      const { isMember, sinceMs } = audience ?? { isMember: null, sinceMs: null };
      expect(isMember).toBe(isFan(atMs));
      members += Number(isMember);
      if (sinceMs === null) continue;
      // It turned there, and not before.
      expect([isFan(sinceMs), isFan(sinceMs - 1)]).toEqual([isMember, !isMember]);
    }
  }
  expect(members).toBeGreaterThan(100);
}, 120_000);

test("the neighbouring messages of an instant are those before and after it", () => {
  const [[userId, messages] = ["", []]] = [...all].filter(([, { length }]) => length > 5);
  const instants = [...new Set(messages.map(({ atMs }) => atMs))];
  for (const [index, atMs] of instants.entries())
    expect(at(userId, atMs)).toMatchObject({
      previousMs: instants[index - 1] ?? null,
      nextMs: instants[index + 1] ?? null,
    });
});

test("events are those up to the instant, the newest first, page by page", () => {
  for (const [userId, messages] of [...all].slice(0, 20)) {
    const atMs = messages[Math.floor(messages.length / 2)]?.atMs ?? 0;
    const expected = messages.flatMap((message, index) => (message.atMs <= atMs ? [index] : [])).toReversed();
    const found: number[] = [];
    for (let offset = 0; offset < expected.length; offset += 3) {
      const page = answerOf(profileEvents(source, { userId, atMs, text: "", offset, limit: 3 }));
      expect(page?.total).toBe(expected.length);
      found.push(...(page?.events ?? []).map(({ index }) => index));
    }
    expect(found).toEqual(expected);
    const orders = messages.filter(({ name, atMs: when }) => name === "Order Completed" && when <= atMs);
    const asked = { userId, atMs, text: " ORDER comp", offset: 0, limit: 500 };
    expect(answerOf(profileEvents(source, asked))?.total).toBe(orders.length);
  }
});

test("a message is the call that it came from", () => {
  for (const [userId, messages] of [...all].slice(0, 10))
    messages.forEach((message, index) => {
      const call = answerOf(profileMessage(source, { userId, index }));
      expect(valueOf(parseMessage(call))).toEqual(message);
    });
  expect(answerOf(profileMessage(source, { userId: [...all.keys()][0] ?? "", index: 100_000 }))).toBeNull();
});

test("every message is in one bar of the activity", () => {
  for (const [userId, messages] of all) {
    const profile = answerOf(profileOf(source, { userId, nowMs }));
    expect(profile?.activity.reduce((sum, count) => sum + count, 0)).toBe(messages.length);
    expect(profile?.person).toMatchObject({ userId, messages: messages.length });
  }
  expect(activityOf([5], 5, 5)[0]).toBe(1);
});

test("nobody has a profile under an id that nobody has", () => {
  expect(answerOf(profileOf(source, { userId: "nobody", nowMs }))).toBeNull();
  expect(at("nobody", nowMs)).toBeNull();
});
