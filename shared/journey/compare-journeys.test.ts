import fc from "fast-check";
import { expect, test } from "vitest";
import { journeyArbitrary } from "../../test/arbitraries/journey.ts";
import { textOf, type Words } from "../base/words.ts";
import { definitionNames } from "../people/definition-names.ts";
import { cloneJourney } from "./clone-journey.ts";
import { compareJourneys, differencesOf, type FieldChange } from "./compare-journeys.ts";
import { applyEdit } from "./edits/apply-edit.ts";
import type { Edit } from "./edits/edit.ts";
import type { Journey, Step } from "./journey.ts";
import { checkJourney } from "./read-journey.ts";

const pro = { trait: { key: "plan", op: "equals", value: "pro" } } as const;
const ordered: Step = {
  id: "ordered",
  type: "waitForCondition",
  name: "Ordered?",
  condition: { event: { name: "Order Completed", since: "step" } },
  timeout: { after: "5d", next: "ads" },
  next: null,
};
const cart: Step = {
  id: "cart",
  type: "multiBranchSplit",
  name: "By cart",
  mode: "firstMatch",
  branches: [
    { id: "vips", name: "VIPs", condition: { audience: { id: "vips", is: "member" } }, next: null },
    { id: "big", name: "Big cart", condition: pro, next: "ordered" },
  ],
  otherwise: { next: null },
};
const journey: Journey = {
  format: "rehearse.journey/1",
  id: "j",
  name: "Cart",
  steps: [
    { id: "entry", type: "entry", name: "Left a cart", condition: pro, next: "cart" },
    cart,
    ordered,
    {
      id: "ads",
      type: "sendToDestinations",
      name: "Ads",
      key: "k",
      destinations: [{ id: "list" }],
      next: null,
    },
  ],
};
const names = definitionNames({
  format: "rehearse.definitions/1",
  audiences: [{ id: "vips", name: "The VIPs", condition: { all: [] } }],
  computedTraits: [],
  destinations: [{ id: "list", name: "Ads list", kind: "list" }],
});

const said = (words: Words | null): string => (words === null ? "–" : textOf(words));
const shown = ({ field, before, after, sentence }: FieldChange) => [
  field,
  said(before),
  said(after),
  said(sentence),
];

function compared(edit: Edit) {
  const applied = applyEdit(journey, edit);
  if (!applied.ok) throw new Error(applied.error.kind);
  return compareJourneys(journey, applied.value.journey, names);
}

const changed = (step: Step): readonly (readonly string[])[] =>
  compared({ kind: "changeStep", step }).steps.flatMap(({ fields }) => fields.map(shown));

test("a limit that changes reads as a sentence", () => {
  expect(changed({ ...ordered, timeout: { after: "3d", next: "ads" } } as Step)).toEqual([
    ["limit", "5 days", "3 days", "Wait for “Ordered?” from 5 days to 3 days"],
  ]);
});

test.each<readonly [string, Step, readonly string[]]>([
  [
    "a name",
    { ...ordered, name: "Bought?" } as Step,
    ["name", "Ordered?", "Bought?", "Name of “Bought?” from Ordered? to Bought?"],
  ],
  [
    "a condition",
    { ...ordered, condition: pro } as Step,
    [
      "condition",
      "did Order Completed at least once since reaching this step",
      "plan is pro",
      "Condition of “Ordered?” from did Order Completed at least once since reaching this step to plan is pro",
    ],
  ],
  [
    "a branch",
    { ...cart, branches: [cart.branches[0], { ...cart.branches[1], condition: { all: [] } }] } as Step,
    [
      "branch Big cart",
      "plan is pro",
      "is anyone",
      "Branch “Big cart” of “By cart” from plan is pro to is anyone",
    ],
  ],
  [
    "the order of branches",
    { ...cart, branches: [...cart.branches].reverse() } as Step,
    [
      "order of branches",
      "VIPs and Big cart",
      "Big cart and VIPs",
      "Order of branches of “By cart” from VIPs and Big cart to Big cart and VIPs",
    ],
  ],
])("%s that changes is told before and after", (_what, step, expected) => {
  expect(changed(step)).toEqual([expected]);
});

test("a connection that is led elsewhere is told by the steps' names", () => {
  const { steps, unchanged } = compared({ kind: "connect", from: { step: "cart", via: "vips" }, to: "ads" });
  expect(steps.flatMap(({ fields }) => fields.map(shown))).toEqual([
    ["connection VIPs", "the end", "“Ads”", "“By cart”, VIPs, leads to “Ads”, not to the end"],
  ]);
  expect(unchanged).toEqual(["entry", "ordered", "ads"]);
});

test("a way that comes or goes is told with where it leads", () => {
  const { timeout: _gone, ...patient } = ordered as Extract<Step, { readonly type: "waitForCondition" }>;
  const applied = applyEdit(journey, { kind: "changeStep", step: patient });
  if (!applied.ok) throw new Error(applied.error.kind);
  const told = (before: Journey, after: Journey) =>
    compareJourneys(before, after, names).steps.flatMap(({ fields }) =>
      fields.flatMap(({ kind, sentence }) => (kind === "connection" ? [said(sentence)] : [])),
    );
  expect(told(journey, applied.value.journey)).toEqual([
    "“Ordered?”, After 5 days, no longer leads to “Ads”",
  ]);
  expect(told(applied.value.journey, journey)).toEqual(["“Ordered?”, After 5 days, leads to “Ads”"]);
});

test("steps that come and go are told as such, and so is what led to them", () => {
  const added = compared({
    kind: "addStep",
    at: { step: "entry", via: "next" },
    step: { id: "cool", type: "waitForDuration", name: "Cool off", duration: "1d", next: null },
  });
  expect(added.steps.map(({ kind, sentence }) => [kind, said(sentence)])).toEqual([
    ["changed", "“Left a cart” leads to “Cool off”, not to “By cart”"],
    ["added", "Add “Cool off”"],
  ]);
  const removed = compared({ kind: "deleteStep", step: "ads", below: "close" });
  expect([...differencesOf(removed)]).toEqual([
    ["ordered", "changed"],
    ["ads", "removed"],
  ]);
});

test("name and settings are told beside the steps", () => {
  const { settings, steps } = compareJourneys(
    journey,
    { ...journey, name: "Carts", settings: { exit: { after: "30d" }, reentry: { after: "7d" } } },
    names,
  );
  expect(settings.map(({ sentence }) => said(sentence))).toEqual([
    "Name of the journey from Cart to Carts",
    "People leave after: now 30 days",
    "People may enter again after: now 7 days",
  ]);
  expect(steps).toEqual([]);
});

test("positions, the order in the file and the order of keys are no difference", () => {
  const other: Journey = {
    ...journey,
    layout: { entry: { x: 1, y: 2 } },
    steps: [...journey.steps]
      .reverse()
      .map((step) => Object.fromEntries(Object.entries(step).reverse()) as never),
  };
  const { settings, steps, unchanged } = compareJourneys(journey, other, names);
  expect([settings, steps]).toEqual([[], []]);
  expect(unchanged).toHaveLength(4);
});

test("a clone is the same to people and another to everybody else", () => {
  const clone = cloneJourney(
    { ...journey, layout: { ordered: { x: 1, y: 2 } } },
    { id: "k", name: "Cart 2" },
  );
  expect(checkJourney(clone).ok).toBe(true);
  expect(clone).toMatchObject({ id: "k", name: "Cart 2", layout: { ordered: { x: 1, y: 2 } } });
  expect(clone.steps.map(({ id, name }) => [id, name])).toEqual([
    ["left-a-cart", "Left a cart"],
    ["by-cart", "By cart"],
    ["ordered", "Ordered?"],
    ["ads", "Ads"],
  ]);
  expect(clone.steps[3]).toMatchObject({ key: expect.stringMatching(/^j_o_cart_2__ads_/) });
  expect(clone.steps[2]).toMatchObject({ timeout: { after: "5d", next: "ads" } });
});

test("law: nothing differs from itself, and a clone is valid and shares no key", () => {
  fc.assert(
    fc.property(journeyArbitrary(), ({ journey: one, definitions }) => {
      const same = compareJourneys(one, JSON.parse(JSON.stringify(one)), definitionNames(definitions));
      expect([same.settings, same.steps, same.unchanged.length]).toEqual([[], [], one.steps.length]);
      const clone = cloneJourney(one, { id: "clone", name: "Clone" });
      expect(checkJourney(clone, { definitions }).ok).toBe(true);
      const keys = new Set(one.steps.map((step) => ("key" in step ? step.key : "")));
      for (const step of clone.steps) if ("key" in step) expect(keys.has(step.key)).toBe(false);
    }),
    { numRuns: 300, seed: 15 },
  );
});
