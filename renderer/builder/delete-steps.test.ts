// Deleting several steps is one edit each, as long as they are there.

import { describe, expect, it } from "vitest";
import { assert } from "../../shared/base/assert.ts";
import { applyEdits } from "../../shared/journey/edits/apply-edits.ts";
import { splitJourney } from "./builder-test-journey.ts";
import { deleteSteps } from "./delete-steps.ts";

function left(steps: readonly string[], below: "close" | "remove") {
  const applied = applyEdits(splitJourney, deleteSteps(splitJourney, steps, below));
  assert(applied.ok, "the deletion can be done");
  return applied.value.journey.steps.map(({ id }) => id);
}

describe("deleting steps", () => {
  it("closes up their way", () => {
    expect(left(["mail"], "close")).toEqual(["entry", "split", "call"]);
    expect(left(["split"], "close")).toEqual(["entry", "mail", "call"]);
  });

  it("closes up along a way that leads somewhere, if the first one does not", () => {
    const steps = splitJourney.steps.map((step) =>
      step.type === "multiBranchSplit" ? { ...step, branches: step.branches.toReversed() } : step,
    );
    const journey = { ...splitJourney, steps };
    const applied = applyEdits(journey, deleteSteps(journey, ["split"], "close"));
    assert(applied.ok, "the deletion can be done");
    expect(applied.value.journey.steps.map(({ id }) => id)).toEqual(["entry", "mail", "call"]);
  });

  it("takes along what is below", () => {
    expect(left(["split"], "remove")).toEqual(["entry"]);
  });

  it("passes over steps that went with another, and the entry", () => {
    expect(left(["entry", "split", "mail", "call"], "remove")).toEqual(["entry"]);
    expect(left(["entry", "split", "mail", "call"], "close")).toEqual(["entry"]);
  });

  it("is nothing to do for the entry alone", () => {
    expect(deleteSteps(splitJourney, ["entry"], "close")).toEqual([]);
  });
});
