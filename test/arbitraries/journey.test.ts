import fc from "fast-check";
import { expect, test } from "vitest";
import { checkDefinitions } from "../../shared/people/read-definitions.ts";
import { checkJourney } from "../../shared/journey/read-journey.ts";
import { journeyArbitrary } from "./journey.ts";

test("law: every random journey and its definitions keep every rule", () => {
  fc.assert(
    fc.property(journeyArbitrary(), ({ journey, definitions }) => {
      expect(checkDefinitions(definitions)).toEqual({ ok: true, value: definitions });
      expect(checkJourney(journey, { definitions })).toEqual({ ok: true, value: journey });
    }),
    { numRuns: 1_000, seed: 1 },
  );
});

test("random journeys have every step type, joins, timeouts and several steps", () => {
  const journeys = fc.sample(journeyArbitrary(), { numRuns: 300, seed: 2 }).map(({ journey }) => journey);
  const types = new Set(journeys.flatMap(({ steps }) => steps.map(({ type }) => type)));
  expect(types.size).toBe(8);
  const text = JSON.stringify(journeys);
  for (const key of [
    "timeout",
    "otherwise",
    "audience",
    "computedTrait",
    "exit",
    "reentry",
    "since",
    "where",
  ]) {
    expect(text).toContain(`"${key}"`);
  }
  const joins = journeys.filter(({ steps }) => {
    const targets = JSON.stringify(steps).match(/"next":"[^"]+"/g) ?? [];
    return new Set(targets).size < targets.length;
  });
  expect(joins.length).toBeGreaterThan(50);
});
