// What people begin with: blank journeys and the steps that the picker adds.

import { expect, test } from "vitest";
import { blankJourney } from "../../shared/journey/blank-journey.ts";
import { type AddableStepType, blankBranch, blankStep } from "../../shared/journey/blank-step.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import { applyEdit } from "../../shared/journey/edits/apply-edit.ts";
import { freeName } from "../../shared/journey/free-name.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { checkJourney } from "../../shared/journey/read-journey.ts";
import { readDraft } from "../../shared/journey/read-draft.ts";
import { renamedStep } from "../../shared/journey/renamed-step.ts";

const blank = blankJourney("Welcome", { journey: "welcome", entry: "entry" });

const types: Record<AddableStepType, true> = {
  waitForDuration: true,
  waitForCondition: true,
  holdUntil: true,
  trueFalseSplit: true,
  multiBranchSplit: true,
  randomizedSplit: true,
  sendToDestinations: true,
};
const allTypes = Object.keys(types).filter((type): type is AddableStepType => type in types);

const withStep = (journey: Journey, type: AddableStepType): Journey => {
  const added = applyEdit(journey, {
    kind: "addStep",
    at: { step: "entry", via: "next" },
    step: blankStep(type, journey),
  });
  if (!added.ok) throw new Error(added.error.kind);
  return added.value.journey;
};

test("a blank journey is valid and lets everybody in", () => {
  expect(checkJourney(blank).ok).toBe(true);
  expect(blank.steps).toMatchObject([{ type: "entry", useHistoricalData: true, condition: { all: [] } }]);
});

test("every type can be added twice, with names, ids and keys of its own", () => {
  let journey = blank;
  for (const type of [...allTypes, ...allTypes]) journey = withStep(journey, type);
  expect(readDraft(journey).ok).toBe(true);
  expect(journey.steps).toHaveLength(15);
  expect(new Set(journey.steps.map(({ name }) => name)).size).toBe(15);
  const keys = journey.steps.flatMap((step) => (step.type === "sendToDestinations" ? [step.key] : []));
  expect(new Set(keys).size).toBe(2);
  expect(keys[0]).toMatch(/^j_o_welcome__send_/);
});

test("what a blank step lacks is an event to wait for, nothing else", () => {
  const lacking = allTypes.filter((type) => !checkJourney(withStep(blank, type)).ok);
  expect(lacking).toEqual(["waitForCondition", "holdUntil"]);
  for (const type of allTypes)
    expect(connectionsOf(blankStep(type, blank)).every(({ next }) => next === null)).toBe(true);
});

test("a new branch is of the sort that its step has", () => {
  expect(blankBranch(blankStep("multiBranchSplit", blank))).toMatchObject({
    id: "branch-3",
    name: "Branch 3",
    condition: { all: [] },
  });
  expect(blankBranch(blankStep("randomizedSplit", blank))).toMatchObject({ name: "Branch 3", percent: 0 });
  expect(blankBranch(blankStep("waitForDuration", blank))).toBeUndefined();
});

test("a key follows the name until somebody writes one", () => {
  const step = blankStep("sendToDestinations", blank);
  const own = step.type === "sendToDestinations" ? { ...step, key: "mine" } : step;
  expect(renamedStep(blank, step, "Mail")).toMatchObject({
    name: "Mail",
    key: expect.stringMatching(/^j_o_welcome__mail_/),
  });
  expect(renamedStep(blank, own, "Mail")).toMatchObject({ name: "Mail", key: "mine" });
});

test.each<readonly [string, readonly string[], string]>([
  ["Mail", [], "Mail"],
  ["Mail", ["Mail"], "Mail 2"],
  ["Mail", ["Mail", "Mail 2"], "Mail 3"],
  ["Mail 2", ["Mail", "Mail 2"], "Mail 3"],
  ["Day 9", ["Day 9"], "Day 10"],
  ["", [""], " 2"],
  ["12345678", ["12345678"], "123456 2"],
  ["12345😀8", ["12345😀8"], "12345 2"],
])("%j beside %j becomes %j", (name, taken, expected) => {
  expect(freeName(name, taken, 8)).toBe(expected);
});
