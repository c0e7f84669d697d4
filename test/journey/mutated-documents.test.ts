// Damaged documents: whatever stands in a file, the reader answers with a right value or with problems.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonValue } from "../../shared/base/json.ts";
import type { Problem } from "../../shared/base/problem.ts";
import type { Result } from "../../shared/base/result.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { rankSteps } from "../../shared/journey/rank.ts";
import { readJourney } from "../../shared/journey/read-journey.ts";
import { readDefinitions } from "../../shared/people/read-definitions.ts";
import { journeyArbitrary } from "../arbitraries/journey.ts";
import { mutationsOf } from "../arbitraries/json-mutation.ts";
import { plainTaste } from "../arbitraries/taste.ts";

/** REHEARSE_MUTATIONS=20000 before a release. */
const mutations = Number(process.env["REHEARSE_MUTATIONS"] ?? 2_000);

const small = journeyArbitrary({ ...plainTaste, mostSteps: 5 });
const asJson = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value));

function expectPlacedProblems(problems: readonly Problem[]): void {
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    expect(problem.pointer).toMatch(/^(\/|$)/);
    expect(problem.found).not.toMatch(/undefined|\[object/);
    expect(problem.expected).not.toMatch(/^(Invalid|Too|Unrecognized|$)/);
  }
  const places = problems.map(({ pointer, expected }) => `${pointer} ${expected}`);
  expect(new Set(places).size).toBe(places.length);
}

/** What the readers promise, said again in another way. */
function expectRight(journey: Journey): void {
  expect(rankSteps(journey.steps).length).toBe(journey.steps.length);
  const ids = new Set(journey.steps.map(({ id }) => id));
  const nexts = journey.steps.flatMap(connectionsOf).flatMap(({ next }) => (next === null ? [] : [next]));
  expect(new Set(nexts).size).toBe(journey.steps.length - 1);
  expect(nexts.filter((next) => !ids.has(next))).toEqual([]);
}

const judge = <T>(result: Result<T, readonly Problem[]>): T | undefined => {
  if (result.ok) return result.value;
  expectPlacedProblems(result.error);
  return undefined;
};

test("law: a damaged journey gives placed problems or a right journey, and never throws", () => {
  const damaged = small.chain(({ journey, definitions }) =>
    fc.record({
      text: mutationsOf(asJson(journey)).map((value) => JSON.stringify(value)),
      definitions: fc.constant(definitions),
    }),
  );
  let refused = 0;
  fc.assert(
    fc.property(damaged, ({ text, definitions }) => {
      const journey = judge(readJourney(text, { definitions }));
      if (journey === undefined) refused += 1;
      else expectRight(journey);
    }),
    { numRuns: mutations, seed: 3 },
  );
  expect(refused).toBeGreaterThan(mutations / 2);
});

test("law: damaged definitions give placed problems or right definitions, and never throw", () => {
  const damaged = small
    .chain(({ definitions }) => mutationsOf(asJson(definitions)))
    .map((value) => JSON.stringify(value));
  fc.assert(
    fc.property(damaged, (text) => {
      const definitions = judge(readDefinitions(text));
      if (definitions !== undefined) expect(readDefinitions(JSON.stringify(definitions)).ok).toBe(true);
    }),
    { numRuns: mutations, seed: 4 },
  );
});

test("law: a journey that is cut off anywhere names the line", () => {
  const cut = small.chain(({ journey }) => {
    const text = JSON.stringify(journey, null, 2);
    return fc.nat({ max: text.length - 1 }).map((length) => text.slice(0, length));
  });
  fc.assert(
    fc.property(cut, (text) => {
      const result = readJourney(text);
      expect(result.ok).toBe(false);
      if (!result.ok) expect(result.error[0]?.line).toBeGreaterThan(0);
    }),
    { numRuns: 500, seed: 5 },
  );
});
