// Laws of entry (SEMANTICS.md section 5): when people enter, come back, and are kept out.

import fc from "fast-check";
import { expect } from "vitest";
import { parseDuration } from "../../../shared/base/duration.ts";
import { isAccepting } from "../../../shared/engine/accepting.ts";
import { qualifies } from "../../../shared/engine/entry-rule.ts";
import { HistoryFacts } from "../../../shared/people/history-facts.ts";
import { oracleCase } from "../../arbitraries/oracle-case.ts";
import type { TransitionRecord } from "../../oracle/transition-record.ts";
import { prepare } from "../engine-adapter.ts";
import { anyDrive, drivenCase, rehearse } from "./any-drive.ts";
import { law } from "./law.ts";
import { byUser, expectSame, instancesOf, instantOf } from "./records.ts";

type Records = readonly TransitionRecord[];

/** The instants at which each of a user's instances began. */
const entriesOf = (records: Records): readonly number[] =>
  [...instancesOf(records).values()].flatMap(([first]) => (first === undefined ? [] : [instantOf(first)]));

law("nobody enters before publication, inside a pause, after the end or the archive, or before they exist", {
  cases: drivenCase,
  telling: 0.3,
  check: ({ one: { input }, drive }) => {
    const { settings, histories } = prepare(input);
    const users = byUser(rehearse(drive, input));
    for (const [user, records] of users) {
      const [first] = histories.get(user as never) ?? [];
      for (const atMs of entriesOf(records)) {
        expect(isAccepting(settings, atMs)).toBe(true);
        expect(atMs).toBeGreaterThanOrEqual(first?.atMs ?? Infinity);
      }
    }
    return users.size > 0;
  },
});

law("a user is in one instance at a time, and comes back when the wait for it is over, not before", {
  cases: drivenCase,
  telling: 0.05,
  check: ({ one: { input }, drive }) => {
    const after = input.journey.settings?.reentry?.after;
    const waitMs = after === undefined ? Infinity : (parseDuration(after) ?? Infinity);
    let returned = false;
    for (const records of byUser(rehearse(drive, input)).values()) {
      const instances = [...instancesOf(records).values()];
      expect(instances.map(([first]) => first?.entry)).toEqual(instances.map((_, index) => index + 1));
      for (const [index, instance] of instances.slice(1).entries()) {
        const before = instances[index]?.at(-1);
        const [entry] = instance;
        expect(before?.what).toBe("ended");
        if (entry === undefined || before === undefined) continue;
        expect(instantOf(entry)).toBeGreaterThanOrEqual(instantOf(before) + waitMs);
        returned = true;
      }
    }
    return returned;
  },
});

law(
  "who enters qualifies then and did not a millisecond before, but at publication and at the end of a wait",
  {
    cases: drivenCase,
    telling: 0.3,
    check: ({ one: { input }, drive }) => {
      const { plan, settings, histories } = prepare(input);
      const { publishedAtMs } = settings;
      let entered = false;
      for (const [user, records] of byUser(rehearse(drive, input))) {
        const messages = histories.get(user as never) ?? [];
        const existsFromMs = messages[0]?.atMs ?? Infinity;
        const facts = new HistoryFacts(messages, plan.definitions);
        const candidate = { plan, publishedAtMs, facts, existsFromMs };
        const ends = records.filter(({ what }) => what === "ended").map(instantOf);
        for (const atMs of entriesOf(records)) {
          expect(qualifies(candidate, atMs)).toBe(true);
          const isFree =
            (atMs === publishedAtMs && plan.entry.useHistoricalData === true) ||
            ends.some((endMs) => atMs === endMs + plan.reentryAfterMs);
          if (!isFree) expect(qualifies(candidate, atMs - 1)).toBe(false);
          entered = true;
        }
      }
      return entered;
    },
  },
);

law("with history everybody who qualifies at publication enters at publication", {
  cases: drivenCase,
  telling: 0.1,
  check: ({ one, drive }) => {
    const [entry, ...rest] = one.input.journey.steps;
    const steps = entry?.type === "entry" ? [{ ...entry, useHistoricalData: true }, ...rest] : [];
    const input = { ...one.input, journey: { ...one.input.journey, steps } };
    const { plan, settings, histories } = prepare(input);
    const { publishedAtMs } = settings;
    if (!isAccepting(settings, publishedAtMs)) return false;
    const expected = [...histories].flatMap(([user, messages]) => {
      const facts = new HistoryFacts(messages, plan.definitions);
      const existsFromMs = messages[0]?.atMs ?? Infinity;
      return qualifies({ plan, publishedAtMs, facts, existsFromMs }, publishedAtMs) ? [user as string] : [];
    });
    const users = [...byUser(rehearse(drive, input))];
    const found = users.flatMap(([user, records]) => (entriesOf(records)[0] === publishedAtMs ? [user] : []));
    expect(found).toEqual(expected);
    return expected.length > 0;
  },
});

law("a pause concerns only those who would enter during it, and them only from then on", {
  cases: fc.record({
    one: oracleCase,
    drive: anyDrive,
    pick: fc.nat(),
    lastsMs: fc.integer({ min: 1, max: 300_000 }),
  }),
  telling: 0.3,
  check: ({ one: { input }, drive, pick, lastsMs }) => {
    const open = byUser(rehearse(drive, { ...input, pauses: [] }));
    const entries = [...open.values()].flatMap(entriesOf);
    const fromMs = entries[pick % Math.max(entries.length, 1)] ?? input.publishedAtMs;
    const pause = { fromMs: fromMs - (pick % 2), toMs: fromMs - (pick % 2) + lastsMs };
    const isPaused = (atMs: number): boolean => pause.fromMs <= atMs && atMs < pause.toMs;
    const paused = byUser(rehearse(drive, { ...input, pauses: [pause] }));
    for (const [user, records] of open) {
      const turnedAwayMs = entriesOf(records).find(isPaused) ?? Infinity;
      const upTo = (list: Records): Records => list.filter((record) => instantOf(record) < turnedAwayMs);
      expectSame(upTo(paused.get(user) ?? []), upTo(records));
      expect(entriesOf(paused.get(user) ?? []).some(isPaused)).toBe(false);
    }
    expect([...paused.keys()].filter((user) => !open.has(user))).toEqual([]);
    return entries.some(isPaused);
  },
});
