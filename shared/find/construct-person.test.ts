import { describe, expect, test } from "vitest";
import type { Instant } from "../base/instant.ts";
import type { JsonObject } from "../base/json.ts";
import type { Condition } from "../conditions/condition.ts";
import { compilePlan } from "../engine/plan.ts";
import type { Journey, Step } from "../journey/journey.ts";
import type { Definitions } from "../people/definitions.ts";
import type { Message } from "../people/message.ts";
import { constructPerson, type FoundPerson } from "./construct-person.ts";
import type { Original } from "./edited-person.ts";
import { madeUpId } from "./made-up-id.ts";
import { waysToConnection, type Target } from "./ways-to-connection.ts";

const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [
    {
      id: "vips",
      name: "VIPs",
      condition: { computedTrait: { id: "spent", op: "greaterThan", value: 1_000 } },
    },
  ],
  computedTraits: [
    { id: "spent", name: "Spent", type: "sum", event: { name: "Order" }, property: "total", within: "30d" },
  ],
  destinations: [],
};
const dayMs = 86_400_000;
const settings = { publishedAtMs: 0 as Instant, untilMs: (20 * dayMs) as Instant, pauses: [] };

const order = (atMs: number, total = 10): Message => said("track", atMs, { properties: { total } });
const said = (type: "track" | "identify", atMs: number, more: Partial<Message> = {}): Message => ({
  type,
  atMs: atMs as Instant,
  userId: "ada",
  name: type === "track" ? "Order" : "",
  properties: {},
  traits: {},
  ...more,
});
const ada = (...messages: readonly Message[]): Original => ({ userId: "ada", isReal: true, messages });

const ordered: Condition = { event: { name: "Order" } };
const entry: Step = { id: "entry", type: "entry", name: "Entry", condition: ordered, next: "split" };
const split = (condition: Condition): Step => ({
  id: "split",
  type: "trueFalseSplit",
  name: "Split",
  condition,
  true: { next: null },
  false: { next: null },
});
const journeyOf = (steps: readonly Step[], of: Journey["settings"] = {}): Journey => ({
  format: "rehearse.journey/1",
  id: "j",
  name: "J",
  settings: of,
  steps,
});

function found(journey: Journey, target: Target, real: readonly Original[] = []): FoundPerson | null {
  const live = { plan: compilePlan(journey, definitions), settings };
  const userId = madeUpId(journey, waysToConnection(journey, target), (id) => id === "ada");
  const madeUp = userId === null ? [] : [{ userId, isReal: false, messages: [] }];
  const stages = [{ fromMs: 0, live }];
  const search = constructPerson({ stages, target, originals: [...real, ...madeUp] });
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

/** "ada: + track Order {"total":11}". */
const told = (one: FoundPerson | null): string =>
  one === null
    ? "nobody"
    : `${one.person.original.userId}: ${one.person.edits.map(toldEdit).join(", ")}`.trim();

function toldEdit(edit: FoundPerson["person"]["edits"][number]): string {
  if (edit.edit === "remove") return `− ${edit.index}`;
  const { type, name, properties, traits } = edit.message;
  const content: JsonObject = type === "identify" ? traits : properties;
  return ["+", type, name, JSON.stringify(content)].filter((part) => part !== "").join(" ");
}

const isTrue: Target = { step: "split", via: "true" };
const isFalse: Target = { step: "split", via: "false" };

describe("the nearest person", () => {
  test("says what a trait is to be", () => {
    const pro: Condition = { trait: { key: "plan", op: "equals", value: "pro" } };
    expect(told(found(journeyOf([entry, split(pro)]), isTrue, [ada(order(dayMs))]))).toBe(
      'ada: + identify {"plan":"pro"}',
    );
  });

  test("does not send what the branch must not see", () => {
    const twice: Condition = { event: { name: "Order", count: { atLeast: 2 } } };
    const journey = journeyOf([{ ...entry, next: "wait" } as Step, rest("2d"), split(twice)]);
    const real = [ada(order(dayMs), order(dayMs + 5))];
    expect(told(found(journey, isTrue, real))).toBe("ada:");
    expect(told(found(journey, isFalse, real))).toMatch(/^ada: − [01]$/);
  });

  test("joins an audience by what it counts", () => {
    const member: Condition = { audience: { id: "vips", is: "member" } };
    const answer = found(journeyOf([entry, split(member)]), isTrue, [ada(order(dayMs))]);
    expect(told(answer)).toBe('ada: + track Order {"total":1000}');
  });

  test("does not do what sends people away", () => {
    const churned: Condition = { event: { name: "Order", since: "entry" } };
    const journey = journeyOf([{ ...entry, next: "wait" } as Step, rest("2d"), split(ordered)], {
      exit: { when: churned },
    });
    expect(told(found(journey, isTrue, [ada(order(dayMs), order(2 * dayMs))]))).toBe("ada: − 1");
  });

  test("enters early enough for what comes", () => {
    const journey = journeyOf([{ ...entry, next: "wait" } as Step, rest("10d"), split(ordered)]);
    const answer = found(journey, isTrue, [ada(order(15 * dayMs))]);
    expect(told(answer)).toBe("ada: + track Order {}");
    expect(answer?.takesAtMs).toBeLessThan(20 * dayMs);
  });
});

const rest = (duration: string): Step => ({
  id: "wait",
  type: "waitForDuration",
  name: "Wait",
  duration,
  next: "split",
});

describe("somebody made up", () => {
  test("does what is needed, and nothing else", () => {
    const large: Condition = {
      event: { name: "Order", where: [{ property: "total", op: "greaterThanOrEqual", value: 500 }] },
    };
    expect(told(found(journeyOf([entry, split(large)]), isTrue))).toBe(
      'made-up-1: + track Order {"total":500}',
    );
  });

  test("has an id that the random splits send the right way", () => {
    const random: Step = {
      id: "split",
      type: "randomizedSplit",
      name: "Split",
      branches: [
        { id: "few", name: "Few", percent: 1, next: null },
        { id: "many", name: "Many", percent: 99, next: null },
      ],
    };
    const answer = found(journeyOf([entry, random]), { step: "split", via: "few" });
    expect(answer?.person.original.isReal).toBe(false);
    expect(told(answer)).toMatch(/^made-up-\d+: \+ track Order/);
  });

  test("is nobody where the search knows no way", () => {
    const never: Condition = { all: [ordered, { not: ordered }] };
    expect(found(journeyOf([{ ...entry, condition: never } as Step, split(ordered)]), isTrue)).toBeNull();
  });
});
