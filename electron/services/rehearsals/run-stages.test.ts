import { expect, test } from "vitest";
import { partDone, type RunStage } from "./run-stages.ts";

test.each(["stored", "madeUp"] as const)(
  "what is done of %s people grows from nothing to all, stage by stage",
  (kind) => {
    const stages: readonly RunStage[] = ["people", "packing", "keeping"];
    const parts = stages.flatMap((stage) => [0, 0.5, 1].map((part) => partDone(kind, stage, part)));
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts[0]).toBe(0);
    expect(parts.at(-1)).toBeCloseTo(1, 12);
    for (const [end, begin] of [
      [2, 3],
      [5, 6],
    ] as const)
      expect(parts[begin]).toBe(parts[end]);
  },
);
