import { expect, test } from "vitest";
import { validJourney } from "../../../test/journey/demo-journey.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { editedJourney, undoneStep } from "./changed-journey.ts";

const before = validJourney() as Journey;
const wait = before.steps.find(({ type }) => type === "waitForDuration")!;
const longer = { ...wait, duration: "9d" } as typeof wait;
const shorter = { ...before, settings: { exit: { after: "1d" } } } as Journey;

test("an edit changes the journey, and its opposite makes it what was rehearsed", () => {
  const changed = editedJourney(before, null, { kind: "changeStep", step: longer });
  expect(changed?.steps).toContainEqual(longer);
  expect(editedJourney(before, changed, { kind: "changeStep", step: wait })).toBeNull();
});

test("an edit that cannot be made changes nothing", () => {
  expect(editedJourney(before, null, { kind: "deleteStep", step: "none", below: "close" })).toBeNull();
});

test("one step goes back to what it was, and the others stay changed", () => {
  const both = { ...shorter, steps: shorter.steps.map((step) => (step.id === wait.id ? longer : step)) };
  expect(undoneStep(before, both, wait.id)).toEqual(shorter);
  expect(undoneStep(before, both, null)?.settings).toEqual(before.settings);
  expect(undoneStep(before, shorter, null)).toBeNull();
});

test("a step that was taken away comes back with all of the journey", () => {
  const without = editedJourney(before, null, { kind: "deleteStep", step: wait.id, below: "close" });
  expect(without?.steps).toHaveLength(before.steps.length - 1);
  expect(undoneStep(before, without!, wait.id)).toBeNull();
});
