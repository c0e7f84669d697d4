import { expect, test } from "vitest";
import { validJourney } from "../../test/journey/demo-journey.ts";
import { isJsonObject } from "../base/json.ts";
import type { Journey } from "../journey/journey.ts";
import { sweepFields, sweepValueWords, withSweepValue } from "./sweep-fields.ts";

const journey: Journey = {
  format: "rehearse.journey/1",
  id: "j",
  name: "J",
  settings: { exit: { after: "30d", when: { event: { name: "Left", count: { atLeast: 2 } } } } },
  steps: [
    {
      id: "entry",
      name: "In",
      type: "entry",
      condition: {
        all: [
          {
            event: {
              name: "Added",
              within: "7d",
              where: [{ property: "price", op: "greaterThan", value: 100 }],
            },
          },
          { not: { trait: { key: "age", op: "lessThan", value: 18 } } },
          { trait: { key: "since", op: "withinLast", value: "14d" } },
          { trait: { key: "plan", op: "equals", value: "pro" } },
        ],
      },
      next: "wait",
    },
    {
      id: "wait",
      name: "Ordered?",
      type: "waitForCondition",
      condition: { event: { name: "Ordered", since: "step" } },
      timeout: { after: "5d", next: null },
      next: "split",
    },
    {
      id: "split",
      name: "Test",
      type: "randomizedSplit",
      branches: [
        { id: "a", name: "Mail", percent: 30, next: null },
        { id: "b", name: "None", percent: 70, next: null },
      ],
    },
  ],
};

test("every duration, count, number and percentage is found, with its name", () => {
  const found = sweepFields(journey).map(({ name, present, step }) => [step, name, present]);
  expect(found).toEqual([
    [null, "Exit: after", "30d"],
    [null, "Exit: Left, at least", 2],
    ["entry", "In: Added, in the last", "7d"],
    ["entry", "In: Added, price", 100],
    ["entry", "In: age", 18],
    ["entry", "In: since", "14d"],
    ["wait", "Ordered?: limit", "5d"],
    ["split", "Test: share of Mail", 30],
  ]);
});

test("a pointer leads to the present value, which is among the suggested ones", () => {
  for (const { pointer, present, suggested } of sweepFields(journey)) {
    let value: unknown = journey;
    for (const key of pointer.split("/").slice(1)) {
      value = Array.isArray(value) ? value[Number(key)] : isJsonObject(value) ? value[key] : undefined;
    }
    expect([pointer, value]).toEqual([pointer, present]);
    expect(suggested).toContain(present);
    expect(new Set(suggested).size).toBe(suggested.length);
  }
});

test("with its present value the document is as it was", () => {
  for (const document of [journey, validJourney() as Journey]) {
    for (const { pointer, present } of sweepFields(document)) {
      expect(withSweepValue(JSON.parse(JSON.stringify(document)), pointer, present)).toEqual(document);
    }
  }
});

test("a value is put in its place and nowhere else", () => {
  const changed = withSweepValue(JSON.parse(JSON.stringify(journey)), "/steps/1/timeout/after", "3d");
  const expected = JSON.stringify(journey).replace('"after":"5d"', '"after":"3d"');
  expect(JSON.stringify(changed)).toBe(expected);
});

test("of two percentages the other one makes up a hundred", () => {
  const changed = withSweepValue(JSON.parse(JSON.stringify(journey)), "/steps/2/branches/0/percent", 45);
  expect(changed).toMatchObject({ steps: [{}, {}, { branches: [{ percent: 45 }, { percent: 55 }] }] });
});

test("values read as people say them", () => {
  expect([
    sweepValueWords("duration", "3d"),
    sweepValueWords("percent", 25),
    sweepValueWords("count", 2),
  ]).toEqual(["3 days", "25%", "2"]);
});
