// Sizes, overlaps and distributions say what the meaning of audiences and computed traits says person by person, also
// from what an earlier question left behind.

import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeHistory } from "../../../shared/conditions/facts.ts";
import { holds } from "../../../shared/conditions/holds.ts";
import type { TraitDistribution } from "../../../shared/api/definition-contract.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { resolveHistories } from "../../../shared/people/histories.ts";
import { HistoryFacts } from "../../../shared/people/history-facts.ts";
import type { Message } from "../../../shared/people/message.ts";
import { parseMessage } from "../../../shared/people/parse-message.ts";
import { definitionsArbitrary } from "../../../test/arbitraries/definitions.ts";
import { dayWorld, minuteWorld, type NastyWorld } from "../../../test/arbitraries/nasty-world.ts";
import { rawMessage } from "../../../test/arbitraries/raw-message.ts";
import { answerOf, peopleInMemory } from "../../../test/counting/people-in-memory.ts";
import { audienceOverlaps } from "./audience-overlaps.ts";
import { definitionSizes } from "./definition-sizes.ts";
import { traitDistribution } from "./trait-distribution.ts";

interface Case {
  readonly definitions: Definitions;
  readonly messages: readonly Message[];
  readonly instants: readonly number[];
}

const caseIn = (world: NastyWorld): fc.Arbitrary<Case> =>
  fc.record({
    definitions: definitionsArbitrary(world.taste),
    messages: fc
      .array(rawMessage(world), { minLength: 1, maxLength: 60, size: "max" })
      .map((list) => list.map(parseMessage).flatMap((read) => (read.ok ? [read.value] : []))),
    instants: fc.array(world.at(-8, 12), { minLength: 1, maxLength: 3 }),
  });

const anyCase = fc.noBias(fc.oneof(caseIn(minuteWorld), caseIn(dayWorld)));

interface Naive {
  readonly facts: HistoryFacts;
  readonly firstMs: number;
}

const naivePeople = ({ messages, definitions }: Case): readonly Naive[] =>
  Array.from(resolveHistories(messages).values(), (history) => ({
    facts: new HistoryFacts(history, definitions),
    firstMs: history[0]?.atMs ?? Infinity,
  }));

const membersAt = (people: readonly Naive[], id: string, atMs: number): ReadonlySet<Naive> =>
  new Set(
    people.filter(
      ({ facts, firstMs }) =>
        firstMs <= atMs && holds({ audience: { id, is: "member" } }, { facts, scope: wholeHistory, atMs }),
    ),
  );

test("audiences are as large, and have as many in common, as one by one", () => {
  let members = 0;
  let shared = 0;
  fc.assert(
    fc.property(anyCase, (asked) => {
      const { definitions, messages, instants } = asked;
      const source = peopleInMemory(resolveHistories(messages), 2);
      const naive = naivePeople(asked);
      for (const atMs of [...instants, ...instants]) {
        const sizes = answerOf(definitionSizes(source, { definitions, atMs }));
        const { audiences } = definitions;
        const overlaps = answerOf(
          audienceOverlaps(source, { audiences, beside: audiences, definitions, atMs }),
        );
        const sets = audiences.map(({ id }) => membersAt(naive, id, atMs));
        expect(sizes.total).toBe(naive.filter(({ firstMs }) => firstMs <= atMs).length);
        expect(sizes.audiences.map(({ size }) => size)).toEqual(sets.map(({ size }) => size));
        const both = sets.map((one) =>
          sets.map((other) => [...one].filter((person) => other.has(person)).length),
        );
        expect(overlaps.both).toEqual(both);
        expect(overlaps.total).toBe(sizes.total);
        for (const [row, found] of both.entries())
          for (const [column, count] of found.entries()) {
            if (row === column) members += count;
            else shared += count;
          }
      }
    }),
    { numRuns: 400, seed: 20_260_501 },
  );
  expect(members).toBeGreaterThan(400);
  expect(shared).toBeGreaterThan(400);
});

test("values of computed traits are spread as one by one", () => {
  const seen = { numbers: 0, others: 0, without: 0 };
  fc.assert(
    fc.property(anyCase, (asked) => {
      const { definitions, messages, instants } = asked;
      const source = peopleInMemory(resolveHistories(messages), 2);
      const naive = naivePeople(asked);
      for (const atMs of [...instants, ...instants]) {
        const sizes = answerOf(definitionSizes(source, { definitions, atMs }));
        for (const trait of definitions.computedTraits) {
          const told = answerOf(traitDistribution(source, { trait, atMs, samples: 3 }));
          const values = naive
            .filter(({ firstMs }) => firstMs <= atMs)
            .map(({ facts }) => facts.computedTraitAt(trait.id, atMs))
            .filter((value) => value !== undefined && JSON.stringify(value) !== JSON.stringify(told.without));
          expect(told.having).toBe(values.length);
          expect(sizes.computedTraits.find(({ id }) => id === trait.id)?.people).toBe(values.length);
          const numbers = values.filter((value): value is number => typeof value === "number");
          const others = values.filter((value) => typeof value !== "number");
          expectNumbers(told.numbers, numbers);
          expect(told.others?.people ?? 0).toBe(others.length);
          expect(
            new Map(told.others?.common.map(({ value, people }) => [JSON.stringify(value), people])),
          ).toEqual(tallied(others));
          expect(told.samples).toHaveLength(Math.min(3, values.length));
          seen.numbers += numbers.length;
          seen.others += others.length;
          seen.without += told.total - told.having;
        }
      }
    }),
    { numRuns: 400, seed: 20_260_502 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(40);
});

function expectNumbers(told: TraitDistribution["numbers"], numbers: readonly number[]): void {
  if (numbers.length === 0) {
    expect(told).toBeNull();
    return;
  }
  const sorted = numbers.toSorted((a, b) => a - b);
  expect(told?.people).toBe(numbers.length);
  expect(told?.least).toBe(sorted[0]);
  expect(told?.greatest).toBe(sorted.at(-1));
  expect(told?.median).toBe(sorted[Math.ceil(sorted.length / 2) - 1]);
  for (const { from, to, people } of told?.bars ?? [])
    expect(people).toBe(
      sorted.filter(
        (value) => (from === null || value >= from) && (to === null || value < to || told?.bars.length === 1),
      ).length,
    );
  expect(told?.bars.reduce((sum, { people }) => sum + people, 0)).toBe(numbers.length);
}

function tallied(values: readonly (JsonValue | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    const parts = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
    for (const part of new Set(parts.map((one) => JSON.stringify(one))))
      counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}
