// What goes with a way, and where it could hang instead.

import { describe, expect, it } from "vitest";
import { assert } from "../../shared/base/assert.ts";
import { applyEdits } from "../../shared/journey/edits/apply-edits.ts";
import type { BelowBranch } from "../../shared/journey/edits/edit.ts";
import { splitJourney } from "./builder-test-journey.ts";
import {
  branchRemoval,
  openWays,
  outletRemoval,
  placesBelow,
  stepsLost,
  type WayRemoval,
} from "./way-removal.ts";

const split = splitJourney.steps[1];
assert(split?.type === "multiBranchSplit", "the second step splits");

const { otherwise: _gone, ...withoutOtherwise } = split;
const ofOtherwise = outletRemoval(split, { ...withoutOtherwise, mode: "allMatching" }, "otherwise");

const lost = (removal: WayRemoval) => stepsLost(splitJourney, removal).map(({ id }) => id);

function after(removal: WayRemoval, below: BelowBranch) {
  const applied = applyEdits(splitJourney, removal.edits(below));
  assert(applied.ok, "the removal can be done");
  return applied.value.journey.steps;
}

describe("removing a way", () => {
  it("takes along what only it leads to, and leaves what others join", () => {
    expect(lost(branchRemoval(split, "big"))).toEqual(["mail"]);
    expect(lost(branchRemoval(split, "small"))).toEqual([]);
    expect(lost(ofOtherwise)).toEqual([]);
  });

  it("can hang what is below on any open end but its own and those below", () => {
    expect(openWays(splitJourney)).toEqual([
      { step: "split", via: "small" },
      { step: "call", via: "next" },
    ]);
    expect(placesBelow(splitJourney, branchRemoval(split, "big"))).toEqual([{ step: "split", via: "small" }]);
    expect(placesBelow(splitJourney, branchRemoval(split, "small"))).toEqual([{ step: "call", via: "next" }]);
  });

  it("leads there then", () => {
    const steps = after(branchRemoval(split, "big"), { reconnect: { step: "split", via: "small" } });
    expect(steps[1]).toMatchObject({ branches: [{ id: "small", next: "mail" }] });
    expect(steps).toHaveLength(4);
  });

  it("works for ways that are no branches", () => {
    const steps = after(ofOtherwise, { reconnect: { step: "split", via: "small" } });
    expect(steps[1]).toMatchObject({ mode: "allMatching", branches: [{}, { id: "small", next: "call" }] });
    expect(steps[1]).not.toHaveProperty("otherwise");
  });
});
