import { expect, test } from "vitest";
import { compareCounts } from "./compare-counts.ts";

const instances = { entered: 3, completed: 1, exited: 1, inProgress: 1 };
const step = { reached: 3, passed: 2, waiting: 1, fired: { next: 2 } };

test("equal counts differ by nothing", () => {
  const counts = { total: instances, unique: instances, steps: { entry: step } };
  const none = { entered: 0, completed: 0, exited: 0, inProgress: 0 };
  expect(compareCounts(counts, counts)).toEqual({
    total: none,
    unique: none,
    steps: { entry: { presentIn: "both", reached: 0, passed: 0, waiting: 0, fired: { next: 0 } } },
  });
});

test("steps and connections that one side lacks count as zero there", () => {
  const first = { total: instances, unique: instances, steps: { entry: step, old: step } };
  const changed = { reached: 5, passed: 1, waiting: 4, fired: { timeout: 1 } };
  const delta = compareCounts(first, {
    total: instances,
    unique: instances,
    steps: { entry: changed, constructor: step },
  });
  expect(delta.steps["entry"]).toEqual({
    presentIn: "both",
    reached: 2,
    passed: -1,
    waiting: 3,
    fired: { next: -2, timeout: 1 },
  });
  expect(delta.steps["old"]).toEqual({
    presentIn: "first",
    reached: -3,
    passed: -2,
    waiting: -1,
    fired: { next: -2 },
  });
  expect(delta.steps["constructor"]).toEqual({ presentIn: "second", ...step });
});
