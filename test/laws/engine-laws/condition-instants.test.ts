// Laws of conditions in time (SEMANTICS.md section 4): a condition is constant between the instants at which it may
// change, and an explanation names the instant at which it does.

import fc from "fast-check";
import { expect } from "vitest";
import { explainCondition } from "../../../shared/conditions/explanation.ts";
import { holds, type Moment } from "../../../shared/conditions/holds.ts";
import { nextChange } from "../../../shared/conditions/next-change.ts";
import { conditionsOf } from "../../../shared/engine/conditions-of.ts";
import { HistoryFacts } from "../../../shared/people/history-facts.ts";
import { oracleCase, type OracleCase } from "../../arbitraries/oracle-case.ts";
import { prepare } from "../engine-adapter.ts";
import { law } from "./law.ts";

/** From publication: minutes and days on either side of it, as messages and dates have, and a millisecond beside. */
const grid = fc
  .record({
    unitMs: fc.constantFrom(60_000, 60_000, 43_200_000),
    units: fc.integer({ min: -6, max: 20 }),
    besideMs: fc.constantFrom(-1, 0, 0, 1),
  })
  .map(({ unitMs, units, besideMs }) => units * unitMs + besideMs);

const cases = fc.record({
  one: oracleCase,
  pick: fc.nat(),
  /** How long after a message the condition is asked. */
  afterMs: fc.constantFrom(0, 0, 1, 59_999, 60_000, 90_000, 43_200_000),
  entryMs: fc.oneof(fc.constant(-Infinity), grid),
  stepMs: fc.oneof(fc.constant(-Infinity), grid),
  isBound: fc.boolean(),
  others: fc.array(grid, { minLength: 10, maxLength: 20 }),
});

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

interface Asked {
  readonly moment: Moment;
  /** Other instants to ask at. */
  readonly others: readonly number[];
}

/** The user of some message as known a while after it: no later message. */
function askedOf({ one: { input }, pick, afterMs, isBound, ...offsets }: Case): Asked | undefined {
  const { histories, plan } = prepare(input);
  const all = [...histories.values()].flatMap((own) => own.map(({ atMs }) => ({ own, atMs })));
  const message = all[pick % Math.max(all.length, 1)];
  if (message === undefined) return undefined;
  const { publishedAtMs } = input;
  const asked = message.atMs + afterMs;
  const known = message.own.filter(({ atMs }) => atMs <= asked);
  const past = (offsetMs: number): number => Math.min(asked, publishedAtMs + offsetMs);
  const boundMs = isBound ? publishedAtMs - 1 : -Infinity;
  const scope = { boundMs, entryMs: past(offsets.entryMs), stepMs: past(offsets.stepMs) };
  const others = offsets.others.map((offsetMs) => publishedAtMs + offsetMs);
  return { moment: { facts: new HistoryFacts(known, plan.definitions), atMs: asked, scope }, others };
}

const conditionsIn = ({ input: { journey, definitions } }: OracleCase) => [
  ...conditionsOf(journey),
  ...definitions.audiences.map(({ condition }) => condition),
];

law("as long as no message arrives a condition changes only where it was said that it may", {
  cases,
  telling: 0.3,
  check: (one) => {
    const asked = askedOf(one);
    if (asked === undefined) return false;
    const { moment, others } = asked;
    let changes = 0;
    for (const condition of conditionsIn(one.one)) {
      let { atMs } = moment;
      for (let hop = 0; hop < 6 && atMs !== Infinity; hop++) {
        const nextMs = nextChange(condition, { ...moment, atMs });
        expect(nextMs).toBeGreaterThan(atMs);
        const now = holds(condition, { ...moment, atMs });
        const near = [atMs + 1, Math.floor((atMs + nextMs) / 2), nextMs - 1, ...others];
        const between = near.filter((instant) => atMs < instant && instant < nextMs && instant < Infinity);
        for (const other of between) expect(holds(condition, { ...moment, atMs: other })).toBe(now);
        if (nextMs !== Infinity) changes += 1;
        atMs = nextMs;
      }
    }
    return changes > 0;
  },
});

law("an explanation names the very first instant at which the answer turns, or says that it never does", {
  cases,
  telling: 0.2,
  check: (one) => {
    const asked = askedOf(one);
    if (asked === undefined) return false;
    const { moment, others } = asked;
    let turns = 0;
    for (const condition of conditionsIn(one.one)) {
      const { holds: now, changesAtMs } = explainCondition(condition, moment);
      const at = (atMs: number): boolean => holds(condition, { ...moment, atMs });
      expect(now).toBe(at(moment.atMs));
      // A number taken as a date may lie where milliseconds are no longer told apart.
      if (changesAtMs !== null && Number.isSafeInteger(changesAtMs)) {
        expect([at(changesAtMs - 1), at(changesAtMs)]).toEqual([now, !now]);
        turns += 1;
      }
      const before = others.filter((atMs) => atMs > moment.atMs && atMs < (changesAtMs ?? Infinity));
      for (const other of before) expect(at(other)).toBe(now);
    }
    return turns > 0;
  },
});
