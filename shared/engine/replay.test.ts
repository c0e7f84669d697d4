import { describe, expect, it } from "vitest";
import type { EntryStep, Journey, Step } from "../journey/journey.ts";
import type { Message } from "../people/message.ts";
import { at, definitions, journey, order, settings } from "./engine-test-journey.ts";
import type { LivePlan } from "./live-plan.ts";
import { compilePlan } from "./plan.ts";
import { nextTransition, replay } from "./replay.ts";

const livePlan: LivePlan = { plan: compilePlan(journey, definitions), settings };

const live = (messages: readonly Message[], untilMs: number, lived = livePlan) =>
  replay(lived, { user: "u", messages, untilMs });

const what = ({ transitions }: ReturnType<typeof live>) => transitions.map(({ kind }) => kind.what);

const ordered = order("2026-01-02 10:00");

describe("a life", () => {
  it("is empty before the first message", () => {
    const life = live([ordered], at("2026-01-02 09:59"));
    expect(life).toMatchObject({ transitions: [], state: { existsFromMs: null, history: [], entries: 0 } });
  });

  it("includes the instant until which it is lived, and nothing later", () => {
    expect(what(live([ordered], at("2026-01-03 10:00") - 1))).toEqual(["reached", "passed", "reached"]);
    const timedOut = live([ordered, order("2026-01-03 10:01")], at("2026-01-03 10:00"));
    expect(timedOut.transitions.at(-1)).toMatchObject({ atMs: at("2026-01-03 10:00") });
    expect(timedOut.state.history).toHaveLength(1);
  });

  it("can be lived to its end", () => {
    expect(what(live([ordered], Infinity)).at(-1)).toBe("ended");
  });
});

describe("what would happen next", () => {
  it("is the first transition after a life so far, also after the end of the rehearsal", () => {
    const lastDay = order("2026-01-31 12:00");
    const next = nextTransition(livePlan, live([lastDay], settings.untilMs));
    expect(next).toMatchObject({ atMs: at("2026-02-01 12:00"), kind: { what: "passed", via: "timeout" } });
  });

  it("is nothing where only a message could make it happen", () => {
    expect(nextTransition(livePlan, live([], settings.untilMs))).toBeNull();
    expect(nextTransition(livePlan, live([ordered], at("2026-01-20 00:00")))).toBeNull();
  });
});

const entry: EntryStep = {
  id: "entry",
  type: "entry",
  name: "",
  condition: { event: { name: "Order" } },
  next: "step",
};

const livePlanOf = (steps: readonly Step[], more: Partial<Journey> = {}): LivePlan => ({
  plan: compilePlan({ format: "rehearse.journey/1", id: "j", name: "J", steps, ...more }, definitions),
  settings,
});

it("an exit condition counts what happened at the publication itself, until its window lets go", () => {
  const wait: Step = { id: "step", type: "waitForDuration", name: "", duration: "5d", next: null };
  const lived = livePlanOf([{ ...entry, useHistoricalData: true }, wait], {
    settings: { exit: { when: { not: { event: { name: "Order", within: "10m" } } } } },
  });
  const { transitions } = live([order("2026-01-01 00:00")], settings.untilMs, lived);
  expect(transitions.at(-1)).toMatchObject({
    kind: { what: "ended", reason: "condition" },
    atMs: at("2026-01-01 00:10"),
  });
});

it("an exit condition since the entry looks again when its window lets go", () => {
  const wait: Step = { id: "step", type: "waitForDuration", name: "", duration: "5d", next: null };
  const once = { event: { name: "Order", since: "entry", within: "10m", count: { exactly: 1 } } } as const;
  const messages = ["10:00", "10:01", "10:01", "10:05"].map((time) => order(`2026-01-02 ${time}`));
  const lived = livePlanOf([entry, wait], { settings: { exit: { when: once } } });
  expect(live(messages, settings.untilMs, lived).transitions.at(-1)).toMatchObject({
    kind: { what: "ended", reason: "condition" },
    atMs: at("2026-01-02 10:11"),
  });
});

it("a connection that leads nowhere does not lead to a step called null", () => {
  const split: Step = {
    ...{ id: "step", type: "trueFalseSplit", name: "", condition: { trait: { key: "vip", op: "exists" } } },
    ...{ true: { next: "null" }, false: { next: null } },
  };
  const nowhere: Step = { id: "null", type: "waitForDuration", name: "", duration: "1h", next: null };
  const { transitions } = live([ordered], settings.untilMs, livePlanOf([entry, split, nowhere]));
  expect(transitions.map(({ kind }) => Object.values(kind).join(" "))).toEqual([
    "reached entry",
    "passed entry next",
    "reached step",
    "passed step false",
    "completed",
  ]);
});
