import { expect, it } from "vitest";
import { definitions, journey } from "./engine-test-journey.ts";
import { compilePlan } from "./plan.ts";

it("has the journey's times in milliseconds, and no end where it has none", () => {
  const plan = compilePlan(journey, definitions);
  expect([plan.exitAfterMs, plan.reentryAfterMs]).toEqual([604_800_000, Infinity]);
  expect(plan.entry.id).toBe("entry");
});

it("is made of checked journeys alone", () => {
  const first = "the first step of a checked journey is its entry";
  expect(() => compilePlan({ ...journey, steps: [] }, definitions)).toThrow(first);
  expect(() => compilePlan({ ...journey, steps: journey.steps.slice(1) }, definitions)).toThrow(first);
});
