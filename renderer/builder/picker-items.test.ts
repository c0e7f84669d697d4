// What the picker offers where.

import { describe, expect, it } from "vitest";
import { blankJourney } from "../../shared/journey/blank-journey.ts";
import { blankStep } from "../../shared/journey/blank-step.ts";
import { applyEdits } from "../../shared/journey/edits/apply-edits.ts";
import type { Edit } from "../../shared/journey/edits/edit.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { pickerItems } from "./picker-items.ts";

const blank = blankJourney("Journey", { journey: "j", entry: "entry" });
const end = { step: "entry", via: "next" };

function edited(journey: Journey, edits: readonly Edit[]): Journey {
  const applied = applyEdits(journey, edits);
  if (!applied.ok) throw new Error(applied.error.kind);
  return applied.value.journey;
}

const split = blankStep("trueFalseSplit", blank);
const wait = blankStep("waitForDuration", blank);
const withSplit = edited(blank, [
  { kind: "addStep", at: end, step: split },
  { kind: "addStep", at: { step: split.id, via: "true" }, step: wait },
]);

const namesFor = (filter: string, journey = blank, way = end) =>
  pickerItems(filter, { journey, way, copied: null }).map(({ name }) => name);

describe("the picker", () => {
  it("offers every step type that can be added, and a connection", () => {
    expect(namesFor("")).toEqual([
      "Wait for duration",
      "Wait for condition",
      "Hold until",
      "True/false split",
      "Multi-branch split",
      "Randomised split",
      "Send to destinations",
      "Connect to an existing step",
    ]);
  });

  it("finds a step by the words of its name and of its line, in any case", () => {
    expect(namesFor("SPLIT arrival")).toEqual(["True/false split"]);
    expect(namesFor("limit")).toEqual(["Wait for condition"]);
    expect(namesFor("hold")).toEqual(["Hold until"]);
    expect(namesFor("zzz")).toEqual([]);
  });

  it("says why there is nothing to connect to", () => {
    const item = (journey: Journey, way: { step: string; via: string }) =>
      pickerItems("connect", { journey, way, copied: null })[0];
    expect(item(withSplit, end)).toMatchObject({ disabled: true, line: "Only from an open end" });
    expect(item(blank, end)).toMatchObject({ disabled: true });
    expect(item(withSplit, { step: split.id, via: "false" })).toMatchObject({ disabled: false });
  });

  it("offers what was copied", () => {
    const copied = { format: "rehearse.fragment/1", steps: [wait, split] } as const;
    expect(pickerItems("paste", { journey: blank, way: end, copied })).toMatchObject([
      { kind: "paste", name: "Paste 2 steps", line: `${wait.name}, ${split.name}` },
    ]);
  });
});
