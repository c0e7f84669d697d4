import { expect, it } from "vitest";
import type { Step } from "../../journey/journey.ts";
import { at, definitions, order, settings } from "../engine-test-journey.ts";
import { compilePlan } from "../plan.ts";
import { startState } from "./machine-state.ts";
import { Machine } from "./machine.ts";

const steps: readonly Step[] = [
  { id: "entry", type: "entry", name: "", condition: { event: { name: "Order" } }, next: "long" },
  { id: "long", type: "waitForDuration", name: "", duration: "2d", next: "short" },
  { id: "short", type: "waitForDuration", name: "", duration: "1h", next: null },
];

const machine = new Machine(
  compilePlan({ format: "rehearse.journey/1", id: "j", name: "J", steps }, definitions),
  settings,
);

const entered = machine.wake(
  machine.receive(startState("u"), order("2026-01-02 10:00")).state,
  at("2026-01-02 10:00"),
);

it("waits for the steps that were reached, not for those that may come", () => {
  expect(entered.wakeMs).toBe(at("2026-01-04 10:00"));
});

it("waits for nothing once every wait is over", () => {
  const over = machine.wake(entered.state, at("2026-01-04 11:00"));
  expect(over.transitions.at(-1)).toMatchObject({
    kind: { what: "completed" },
    atMs: at("2026-01-04 11:00"),
  });
  expect(over.wakeMs).toBe(Infinity);
});

it("waits for nothing before the first message", () => {
  expect(machine.wake(startState("u"), at("2026-01-04 11:00")).wakeMs).toBe(Infinity);
});

it("waits for the publication where somebody is known before it", () => {
  const known = machine.receive(startState("u"), order("2025-12-24 10:00"));
  expect(known.wakeMs).toBe(settings.publishedAtMs);
});
