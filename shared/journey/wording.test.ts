import fc from "fast-check";
import { expect, test } from "vitest";
import { journeyArbitrary } from "../../test/arbitraries/journey.ts";
import { textOf } from "../base/words.ts";
import type { Condition } from "../conditions/condition.ts";
import { definitionNames } from "../people/definition-names.ts";
import type { ConditionBranch, Step } from "./journey.ts";
import { longestSummary, longestWideSummary, summaryOf } from "./step-summary.ts";
import { connectionName, wordsOfStep } from "./wording.ts";

const names = definitionNames({
  format: "rehearse.definitions/1",
  audiences: [],
  computedTraits: [],
  destinations: [
    { id: "braze", name: "Braze", kind: "event" },
    { id: "ads", name: "Ads list", kind: "list" },
  ],
});

const pro: Condition = { trait: { key: "plan", op: "equals", value: "pro" } };
const ordered: Condition = { event: { name: "Order Completed", since: "step" } };
const base = { id: "step", name: "Step" };
const branch = (name: string, condition: Condition): ConditionBranch => ({
  id: name.toLowerCase(),
  name,
  condition,
  next: null,
});
const branches = [branch("Pro", pro), branch("Bought", ordered)];

const rows: readonly (readonly [Step, sentence: string, summary: string])[] = [
  [{ ...base, type: "entry", condition: pro, next: null }, "Enters who plan is pro", "plan is pro"],
  [
    { ...base, type: "entry", useHistoricalData: true, condition: { all: [ordered, pro] }, next: null },
    "Enters who did Order Completed at least once since reaching this step and plan is pro, also by what was before publication",
    "All of 2 conditions",
  ],
  [{ ...base, type: "waitForDuration", duration: "1d", next: null }, "Waits 1 day", "Wait 1 day"],
  [
    { ...base, type: "waitForDuration", duration: "5256000m", next: null },
    "Waits 5256000 minutes",
    "5256000 minutes",
  ],
  [{ ...base, type: "waitForDuration", duration: "", next: null }, "Waits some time", "Wait some time"],
  [
    { ...base, type: "waitForCondition", condition: pro, timeout: { after: "5d", next: null }, next: null },
    "Waits for who plan is pro, at most 5 days",
    "plan or 5 days",
  ],
  [
    { ...base, type: "waitForCondition", condition: ordered, next: null },
    "Waits for who did Order Completed at least once since reaching this step",
    "Order Completed",
  ],
  [
    {
      ...base,
      type: "waitForCondition",
      condition: { event: { name: "Ordered" } },
      timeout: { after: "5d", next: null },
      next: null,
    },
    "Waits for who did Ordered at least once, at most 5 days",
    "Ordered or 5 days",
  ],
  [
    { ...base, type: "trueFalseSplit", condition: { not: pro }, true: { next: null }, false: { next: null } },
    "Divides by who not (plan is pro)",
    "Not (plan is pro)",
  ],
  [
    { ...base, type: "multiBranchSplit", branches },
    "Takes each branch once it holds: Pro, who plan is pro; Bought, who did Order Completed at least once since reaching this step",
    "2 branches",
  ],
  [
    {
      ...base,
      type: "multiBranchSplit",
      mode: "firstMatch",
      branches: [branches[0] ?? branch("", pro)],
      otherwise: { next: null },
    },
    "Takes the first that holds: Pro, who plan is pro; otherwise everyone else",
    "First of 1 branch",
  ],
  [
    { ...base, type: "holdUntil", branches, timeout: { after: "2d", next: null } },
    "Waits for the first of: Pro, who plan is pro; Bought, who did Order Completed at least once since reaching this step, at most 2 days",
    "1 of 2 or 2 days",
  ],
  [
    {
      ...base,
      type: "randomizedSplit",
      branches: [
        { id: "a", name: "A", percent: 30, next: null },
        { id: "b", name: "B", percent: 70, next: null },
      ],
    },
    "Divides at random: 30% A and 70% B",
    "30% / 70%",
  ],
  [
    {
      ...base,
      type: "sendToDestinations",
      key: "k",
      destinations: [{ id: "braze", call: "track" }, { id: "ads" }],
      next: null,
    },
    "Sends to Braze (track) and Ads list",
    "Braze, Ads list",
  ],
  [
    {
      ...base,
      type: "sendToDestinations",
      key: "k",
      destinations: [{ id: "a-long-unknown-one" }, { id: "ads" }],
      next: null,
    },
    "Sends to a-long-unknown-one and Ads list",
    "2 destinations",
  ],
  [
    { ...base, type: "sendToDestinations", key: "k", destinations: [], next: null },
    "Sends to no destination yet",
    "No destination",
  ],
];

test.each(rows)("%j", (step, sentence, summary) => {
  expect(textOf(wordsOfStep(step, names))).toBe(sentence);
  expect(summaryOf(step, names)).toBe(summary);
});

const added: Condition = { event: { name: "Product Added", count: { atLeast: 1 }, within: "7d" } };
const notOrdered: Condition = { event: { name: "Order Completed", count: { exactly: 0 }, within: "7d" } };
const timeout = { after: "5d", next: null };

test.each<readonly [Condition, narrow: string, wide: string]>([
  [{ all: [added, notOrdered] }, "Added, not ordered", "Added, not ordered"],
  [{ all: [notOrdered, added] }, "Not ordered, added", "Not ordered, added"],
  [{ any: [added, ordered] }, "Added or ordered", "Added or ordered"],
  [{ all: [ordered, notOrdered] }, "All of 2 conditions", "All of 2 conditions"],
  [notOrdered, "No Order Completed", "No Order Completed"],
  [{ all: [added, pro] }, "Added, plan is pro", "Added, plan is pro"],
  [{ all: [pro, { event: { name: "signup" } }] }, "plan is pro, signup", "plan is pro, signup"],
  [
    { all: [added, { event: { name: "Cart Viewed", count: { atLeast: 3 } } }] },
    "All of 2 conditions",
    "All of 2 conditions",
  ],
])("%j is %j on the canvas", (condition, narrow, wide) => {
  const step: Step = { ...base, type: "entry", condition, next: null };
  expect(summaryOf(step, names)).toBe(narrow);
  expect(summaryOf(step, names, longestWideSummary)).toBe(wide);
});

test("a wait has its limit beside the event, in a word where there is little room", () => {
  const step: Step = { ...base, type: "waitForCondition", condition: ordered, timeout, next: null };
  expect(summaryOf(step, names)).toBe("Ordered or 5 days");
  expect(summaryOf(step, names, longestWideSummary)).toBe("Order Completed or 5 days");
});

test("three branches of the first match fit as the canvas shows them", () => {
  const three = [...branches, branch("Third", pro)];
  const step: Step = {
    ...base,
    type: "multiBranchSplit",
    mode: "firstMatch",
    branches: three,
    otherwise: { next: null },
  };
  expect(summaryOf(step, names)).toBe("First of 3 branches");
});

test("a long name is cut, never through a character", () => {
  const condition: Condition = { event: { name: "1234567890123456😀 and more" } };
  const summary = summaryOf({ ...base, type: "entry", condition, next: null }, names);
  expect(summary).toBe("1234567890123456😀…");
  const odd: Condition = { event: { name: "12345678901234567😀 and more" } };
  expect(summaryOf({ ...base, type: "entry", condition: odd, next: null }, names)).toBe("12345678901234567…");
});

test("a connection is called by its branch, else by what it is", () => {
  const split: Step = {
    ...base,
    type: "trueFalseSplit",
    condition: pro,
    true: { name: "Pro", next: null },
    false: { next: null },
  };
  expect([connectionName(split, "true"), connectionName(split, "false")]).toEqual(["Pro", "False"]);
  const hold: Step = { ...base, type: "holdUntil", branches, timeout: { after: "5d", next: null } };
  expect([connectionName(hold, "bought"), connectionName(hold, "timeout")]).toEqual([
    "Bought",
    "After 5 days",
  ]);
});

test("law: every step has a sentence and a summary that fits", () => {
  fc.assert(
    fc.property(journeyArbitrary(), ({ journey, definitions }) => {
      for (const step of journey.steps) {
        const summary = summaryOf(step, definitionNames(definitions));
        expect(summary.length).toBeGreaterThan(0);
        expect(summary.length).toBeLessThanOrEqual(longestSummary);
        expect(textOf(wordsOfStep(step, definitionNames(definitions)))).toMatch(/^[A-Z]/);
      }
    }),
  );
});
