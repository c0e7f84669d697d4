// The valid journey that the tests of the rules change, one mistake at a time.

import { describeProblem } from "../../shared/base/problem.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { checkJourney } from "../../shared/journey/read-journey.ts";

export const always = { all: [] };
export const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [{ id: "vips", name: "VIPs", condition: always }],
  computedTraits: [{ id: "spent", name: "Spent", type: "sum", event: { name: "Order" }, property: "total" }],
  destinations: [
    { id: "braze", name: "Braze", kind: "event" },
    { id: "ads", name: "Ads", kind: "list" },
  ],
};

export const branch = (id: string, next: string | null = null) => ({ id, name: id, condition: always, next });
const bought = { event: { name: "Order", since: "step" } };

/** Valid, with every step type; each row of the tables below changes one thing in a copy. */
export const validJourney = () => ({
  format: "rehearse.journey/1",
  id: "demo",
  name: "Demo",
  settings: {
    exit: { after: "30d", when: { event: { name: "Order", since: "entry" } } },
    reentry: { after: "7d" },
  },
  steps: [
    { id: "entry", type: "entry", name: "Entry", condition: { event: { name: "Cart" } }, next: "wait" },
    { id: "wait", type: "waitForDuration", name: "Wait", duration: "1d", next: "ordered" },
    {
      id: "ordered",
      type: "waitForCondition",
      name: "Ordered",
      condition: bought,
      timeout: { after: "2d", next: null },
      next: "pro",
    },
    {
      id: "pro",
      type: "trueFalseSplit",
      name: "Pro?",
      condition: { trait: { key: "plan", op: "equals", value: "pro" } },
      true: { name: "Pro", next: "paths" },
      false: { next: "race" },
    },
    {
      id: "paths",
      type: "multiBranchSplit",
      name: "Paths",
      branches: [branch("a", "first"), branch("b", "mail")],
    },
    {
      id: "first",
      type: "multiBranchSplit",
      mode: "firstMatch",
      name: "First",
      branches: [branch("a")],
      otherwise: { next: "mail" },
    },
    {
      id: "race",
      type: "holdUntil",
      name: "Race",
      branches: [branch("a", "ab")],
      timeout: { after: "1h", name: "Late", next: null },
    },
    {
      id: "ab",
      type: "randomizedSplit",
      name: "A or B",
      branches: [
        { id: "a", name: "A", percent: 30, next: "mail" },
        { id: "b", name: "B", percent: 70, next: "call" },
      ],
    },
    {
      id: "mail",
      type: "sendToDestinations",
      name: "Mail",
      key: "k1",
      destinations: [{ id: "braze", call: "track" }, { id: "ads" }],
      next: null,
    },
    { id: "call", type: "sendToDestinations", name: "Call", key: "k2", destinations: [], next: null },
  ],
  layout: { entry: { x: 0, y: 0.5 } },
});

/** A journey's parts by step id, open to any change. */
// oxlint-disable-next-line typescript/no-explicit-any -- mutations are untyped on purpose
export type Loose = any;

export function mutated(change: (journey: Loose, step: (id: string) => Loose) => void): unknown {
  const journey: Loose = structuredClone(validJourney());
  change(journey, (id) => journey.steps.find((step: Loose) => step.id === id));
  return journey;
}

export const problemsOf = (value: unknown): readonly string[] => {
  const result = checkJourney(value, { definitions });
  return result.ok ? [] : result.error.map(describeProblem);
};

export type Change = Parameters<typeof mutated>[0];
/** A rule, the mistake and the one problem that it gives. */
export type Row = readonly [rule: string, change: Change, problem: string];
