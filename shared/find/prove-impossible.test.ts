import { describe, expect, test } from "vitest";
import type { Instant } from "../base/instant.ts";
import type { Condition } from "../conditions/condition.ts";
import { compilePlan } from "../engine/plan.ts";
import type { Journey, Step } from "../journey/journey.ts";
import type { Definitions } from "../people/definitions.ts";
import { proveImpossible } from "./prove-impossible.ts";

const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [{ id: "pro", name: "Pro", condition: { trait: { key: "plan", op: "equals", value: "pro" } } }],
  computedTraits: [],
  destinations: [],
};
const settings = { publishedAtMs: 0 as Instant, untilMs: (20 * 86_400_000) as Instant, pauses: [] };
const happened = (name: string, more: object = {}): Condition => ({ event: { name, ...more } });

function why(steps: readonly Step[], of: Journey["settings"] = {}, target = { step: "split", via: "true" }) {
  const journey: Journey = { format: "rehearse.journey/1", id: "j", name: "J", settings: of, steps };
  return proveImpossible({ plan: compilePlan(journey, definitions), settings }, target);
}

const entry = (condition: Condition, more: object = {}): Step => ({
  id: "entry",
  type: "entry",
  name: "Entry",
  condition,
  next: "split",
  ...more,
});
const split = (condition: Condition): Step => ({
  id: "split",
  type: "trueFalseSplit",
  name: "Split",
  condition,
  true: { next: null },
  false: { next: null },
});
const wait = (duration: string): Step => ({
  id: "wait",
  type: "waitForDuration",
  name: "Wait",
  duration,
  next: "split",
});

const ordered = happened("Order");
const throughWait = { next: "wait" };

describe("nobody ever takes", () => {
  test("a branch that is the opposite of the entry, however long after", () => {
    expect(why([entry(ordered), split({ not: ordered })])).toEqual([
      {
        because: "clash",
        clauses: [
          { step: "entry", condition: ordered, want: true },
          { step: "split", condition: ordered, want: false },
        ],
      },
    ]);
    expect(why([entry(ordered, throughWait), wait("3d"), split({ not: ordered })])).not.toBeNull();
  });

  test("a branch that asks for something since the very instant at which it asks", () => {
    expect(why([entry(ordered), split(happened("Order", { since: "step" }))])).not.toBeNull();
    expect(why([entry(ordered), split(happened("Order", { since: "entry" }))])).not.toBeNull();
  });

  test("a branch at which the exit would have sent them away", () => {
    const churned = happened("Churned");
    expect(why([entry(ordered), split(churned)], { exit: { when: churned } })).toEqual([
      {
        because: "clash",
        clauses: [
          { step: null, condition: churned, want: false },
          { step: "split", condition: churned, want: true },
        ],
      },
    ]);
  });

  test("a branch for members of an audience whom the entry keeps out", () => {
    const member: Condition = { audience: { id: "pro", is: "member" } };
    const free: Condition = { trait: { key: "plan", op: "equals", value: "free" } };
    expect(why([entry({ all: [ordered, free] }), split(member)])).not.toBeNull();
    expect(why([entry({ all: [ordered, free] }, throughWait), wait("1d"), split(member)])).toBeNull();
  });

  test("what comes after waits that are too long", () => {
    const steps = [entry(ordered, throughWait), wait("21d"), split(ordered)];
    expect(why(steps)).toMatchObject([{ because: "tooLate" }]);
    expect(why(steps, { exit: { after: "20d" } })).toMatchObject([{ because: "exitsBefore" }]);
  });
});

describe("somebody may take", () => {
  test("a branch that counts less after some time", () => {
    const lately = happened("Order", { within: "1d" });
    expect(why([entry(ordered, throughWait), wait("3d"), split({ not: lately })])).toBeNull();
  });

  test("a branch about what was before publication, after an entry by history", () => {
    expect(why([entry(ordered, { useHistoricalData: true }), split({ not: ordered })])).toBeNull();
  });

  test("a branch that fewer events fill than the entry asked for of another kind", () => {
    const large = happened("Order", { where: [{ property: "total", op: "greaterThan", value: 5 }] });
    expect(why([entry(ordered), split({ not: large })])).toBeNull();
    expect(why([entry(large), split({ not: ordered })])).not.toBeNull();
  });
});
