import { describe, expect, it } from "vitest";
import type { Step } from "../journey/journey.ts";
import { passesRepeatedly } from "./passes-repeatedly.ts";

describe("a step whose connections may fire one after the other", () => {
  const split = { id: "s", name: "", branches: [] };

  it.each<readonly [Step, boolean]>([
    [{ ...split, type: "multiBranchSplit" }, true],
    [{ ...split, type: "multiBranchSplit", mode: "allMatching" }, true],
    [{ ...split, type: "multiBranchSplit", mode: "firstMatch" }, false],
    [{ ...split, type: "holdUntil" }, false],
  ])("%j: %s", (step, expected) => {
    expect(passesRepeatedly(step)).toBe(expected);
  });
});
