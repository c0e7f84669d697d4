import { expect, test } from "vitest";
import { type ImportProgress, ProgressMeter } from "./import-progress.ts";

test("that writing has begun is told at once, and what follows only from time to time", () => {
  const told: ImportProgress[] = [];
  const meter = new ProgressMeter((progress) => told.push(progress), 100);
  meter.read(50, 5);
  meter.read(100, 10);
  meter.wrote(0.5);
  meter.wrote(1);
  expect(told.map(({ phase, messages }) => [phase, messages])).toEqual([["writing", 10]]);
  expect(told[0]?.done).toBeGreaterThan(0.5);
});
