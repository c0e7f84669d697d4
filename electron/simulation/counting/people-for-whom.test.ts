// Counting says of every person what the meaning of conditions says of them, one by one.

import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeHistory } from "../../../shared/conditions/facts.ts";
import { holds } from "../../../shared/conditions/holds.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import { chunkFromHistories } from "../../../shared/people/chunk-from-messages.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { resolveHistories } from "../../../shared/people/histories.ts";
import { HistoryFacts } from "../../../shared/people/history-facts.ts";
import type { Message } from "../../../shared/people/message.ts";
import { parseMessage } from "../../../shared/people/parse-message.ts";
import { conditionArbitrary } from "../../../test/arbitraries/condition.ts";
import { definitionsArbitrary } from "../../../test/arbitraries/definitions.ts";
import { dayWorld, epochWorld, minuteWorld, type NastyWorld } from "../../../test/arbitraries/nasty-world.ts";
import { rawMessage } from "../../../test/arbitraries/raw-message.ts";
import { askedCondition, partsOf } from "./asked-condition.ts";
import { PeopleChunk } from "./people-chunk.ts";
import { peopleForWhom } from "./people-for-whom.ts";

interface Case {
  readonly definitions: Definitions;
  readonly conditions: readonly Condition[];
  readonly messages: readonly Message[];
  readonly instants: readonly number[];
}

const caseIn = (world: NastyWorld): fc.Arbitrary<Case> =>
  definitionsArbitrary(world.taste).chain((definitions) =>
    fc.record({
      definitions: fc.constant(definitions),
      conditions: fc.array(
        conditionArbitrary({
          place: "step",
          taste: world.taste,
          audiences: definitions.audiences.map(({ id }) => id),
          computedTraits: definitions.computedTraits.map(({ id }) => id),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      messages: fc
        .array(rawMessage(world), { minLength: 1, maxLength: 60, size: "max" })
        .map((list) => list.map(parseMessage).flatMap((read) => (read.ok ? [read.value] : []))),
      instants: fc.array(world.at(-8, 12), { minLength: 1, maxLength: 3 }),
    }),
  );

const anyCase = fc.noBias(fc.oneof(caseIn(minuteWorld), caseIn(dayWorld), caseIn(epochWorld)));

test("for every part of a condition, those are counted for whom it holds", () => {
  let held = 0;
  let failed = 0;
  fc.assert(
    fc.property(anyCase, ({ definitions, conditions, messages, instants }) => {
      const histories = resolveHistories(messages);
      const chunk = chunkFromHistories(histories);
      const people = new PeopleChunk(chunk);
      // Again over what the first round left behind.
      for (const atMs of [...instants, ...instants]) {
        for (const condition of conditions) {
          const asked = askedCondition(condition, definitions);
          const told = new Map<string, readonly number[]>();
          peopleForWhom(people, asked, {
            atMs,
            onPart: ({ pointer }, found) => {
              const users = new Set(found.users());
              told.set(
                pointer,
                Array.from({ length: chunk.userCount }, (_, user) => Number(users.has(user))),
              );
              expect(found.size).toBe(told.get(pointer)?.reduce((sum, one) => sum + one, 0));
            },
          });
          expect([...told.keys()].toSorted()).toEqual(
            partsOf(asked)
              .map(({ pointer }) => pointer)
              .toSorted(),
          );
          for (const { pointer } of partsOf(asked)) {
            const expected = [...histories.values()].map((history) =>
              Number(
                (history[0]?.atMs ?? Infinity) <= atMs &&
                  holds(partAt(condition, pointer), {
                    facts: new HistoryFacts(history, definitions),
                    atMs,
                    scope: wholeHistory,
                  }),
              ),
            );
            expect(told.get(pointer)).toEqual(expected);
            for (const one of expected)
              if (one === 1) held += 1;
              else failed += 1;
          }
        }
      }
    }),
    { numRuns: 400, seed: 14 },
  );
  expect(held).toBeGreaterThan(2_000);
  expect(failed).toBeGreaterThan(2_000);
});

function partAt(condition: Condition, pointer: string): Condition {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((inner, token) => (inner as Record<string, unknown>)[token], condition) as Condition;
}
