import { expect, test } from "vitest";
import type { TransitionKind } from "../engine/transition.ts";
import type { Journey } from "../journey/journey.ts";
import type { DifferenceGroup } from "../rehearsal/compare-groups.ts";
import { wordDifference } from "./difference-words.ts";

const journey: Journey = {
  format: "rehearse.journey/1",
  id: "j",
  name: "J",
  steps: [
    { id: "entry", name: "In", type: "entry", condition: { all: [] }, next: "cart" },
    {
      id: "cart",
      name: "By cart",
      type: "multiBranchSplit",
      mode: "firstMatch",
      branches: [{ id: "big", name: "Big cart", condition: { all: [] }, next: "free" }],
      otherwise: { name: "Everyone else", next: "remind" },
    },
    {
      id: "free",
      name: "Free-shipping mail",
      type: "sendToDestinations",
      key: "f",
      destinations: [],
      next: "wait",
    },
    {
      id: "remind",
      name: "Reminder mail",
      type: "sendToDestinations",
      key: "r",
      destinations: [],
      next: "wait",
    },
    {
      id: "wait",
      name: "Ordered?",
      type: "waitForCondition",
      condition: { event: { name: "Ordered" } },
      next: null,
      timeout: { name: "After 3 days", after: "3d", next: "ads" },
    },
    { id: "ads", name: "Ads", type: "sendToDestinations", key: "a", destinations: [], next: null },
  ],
};
const both = { a: journey, b: journey };
const passed = (step: string, via: string) =>
  ({ did: "this", kind: { what: "passed", step, via } satisfies TransitionKind }) as const;
const words = (group: Pick<DifferenceGroup, "a" | "b">, timing: DifferenceGroup["timing"] = null) => {
  const { title, detail } = wordDifference({ ...group, timing }, both);
  return [title, detail];
};

test("another branch is named by where it leads", () => {
  expect(words({ a: passed("cart", "otherwise"), b: passed("cart", "big") })).toEqual([
    "Free-shipping mail, not Reminder mail",
    "By cart: Big cart instead of Everyone else",
  ]);
  expect(words({ a: passed("wait", "next"), b: passed("wait", "timeout") })[0]).toBe("Ads, not Completed");
});

test("whoever still waits in one of the two is said to wait", () => {
  const waits = { did: "waits", step: "wait" } as const;
  expect(words({ a: waits, b: passed("wait", "timeout") })).toEqual([
    "Ads by now",
    "Still waiting at Ordered? in A",
  ]);
  expect(words({ a: passed("wait", "timeout"), b: waits })).toEqual([
    "Still waiting at Ordered?",
    "Ads in A by now",
  ]);
});

test("the same at another time is sooner or later", () => {
  const side = passed("wait", "timeout");
  expect(words({ a: side, b: side }, "sooner")).toEqual(["Ads sooner", "Ordered?: After 3 days"]);
});

test("who enters in one alone is said to", () => {
  const enters = { did: "this", kind: { what: "reached", step: "entry" } } as const;
  const outside = { did: "nothing", entered: false } as const;
  expect(words({ a: outside, b: enters })).toEqual(["Entered by now", "Not entered in A"]);
  expect(words({ a: enters, b: outside })).toEqual(["Not entered", "Entered in A by now"]);
});

test("the end of one branch of several is not said to complete a journey", () => {
  const branches = [
    { id: "big", name: "Big cart", condition: { all: [] }, next: null },
    { id: "any", name: "Any cart", condition: { all: [] }, next: "ads" },
  ];
  const steps = journey.steps.map((step) =>
    step.id === "cart" ? { id: step.id, name: step.name, type: "multiBranchSplit", branches } : step,
  );
  const several = { ...journey, steps } as Journey;
  const nothing = { did: "nothing", entered: true } as const;
  const said = (step: string, via: string) =>
    wordDifference({ a: nothing, b: passed(step, via), timing: null }, { a: several, b: several }).title;
  expect(said("cart", "big")).toBe("By cart: Big cart by now");
  expect(said("ads", "next")).toBe("Ads: passed by now");
  expect(words({ a: nothing, b: passed("ads", "next") })[0]).toBe("Completed by now");
});
