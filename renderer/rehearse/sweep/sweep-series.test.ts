import { expect, test } from "vitest";
import { validJourney } from "../../../test/journey/demo-journey.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { sweepSeries } from "./sweep-series.ts";

test("a sweep tells of entries, ends and each send step", () => {
  const journey = validJourney() as Journey;
  const send = journey.steps.find(({ type }) => type === "sendToDestinations")!;
  const instances = { entered: 9, completed: 4, exited: 1, inProgress: 4 };
  const steps = { [send.id]: { reached: 3, passed: 3, waiting: 0, fired: { next: 3 } } };
  const row = { value: "1d", counts: { total: instances, unique: instances, steps } };
  const told = sweepSeries(journey).map(({ name, valueOf }) => [name, valueOf(row)]);
  expect(told.slice(0, 3)).toEqual([
    ["Entered", 9],
    ["Completed", 4],
    ["In progress", 4],
  ]);
  expect(told).toContainEqual([send.name, 3]);
});
