import { expect, test } from "vitest";
import { textOf } from "../../shared/base/words.ts";
import type { Step } from "../../shared/journey/journey.ts";
import { definitionNames } from "../../shared/people/definition-names.ts";
import { definitionInWords } from "./definition-words.ts";

function print(step: Step): readonly string[] {
  const { lead, ways } = definitionInWords(step, definitionNames(undefined));
  return [
    textOf(lead),
    ...ways.map(({ name, words }) => (words === null ? name : `${name}: ${textOf(words)}`)),
  ];
}

test("a split says what it does, and each branch says who takes it", () => {
  expect(
    print({
      id: "paths",
      type: "multiBranchSplit",
      name: "By cart",
      mode: "firstMatch",
      branches: [
        { id: "vips", name: "VIPs", condition: { audience: { id: "vips", is: "member" } }, next: null },
      ],
      otherwise: { next: null },
    }),
  ).toEqual(["Takes the first branch that holds", "VIPs: who is in vips", "Everyone else"]);
});

test("a step with one meaning says it in one sentence, and names its ways", () => {
  expect(
    print({
      id: "wait",
      type: "waitForCondition",
      name: "Ordered?",
      condition: { event: { name: "Order Completed", since: "step" } },
      timeout: { after: "5d", next: null },
      next: null,
    }),
  ).toEqual([
    "Waits for who did Order Completed at least once since reaching this step, at most 5 days",
    "Ordered",
    "After 5 days",
  ]);
});

test("shares of a randomised split stand at its branches", () => {
  expect(
    print({
      id: "ab",
      type: "randomizedSplit",
      name: "A or B",
      branches: [
        { id: "a", name: "A", percent: 20, next: null },
        { id: "b", name: "B", percent: 80, next: null },
      ],
    }),
  ).toEqual([
    "Divides at random, always the same way for a person",
    "A: 20% of the people",
    "B: 80% of the people",
  ]);
});
