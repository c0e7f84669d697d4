// Where a step is put that comes after others.

import { expect, it } from "vitest";
import { assert } from "../../shared/base/assert.ts";
import { splitJourney } from "./builder-test-journey.ts";
import { wayAfter, wayAfterAll } from "./way-after.ts";

it("is the step's first open end, or else its first way", () => {
  const [entry, split] = splitJourney.steps;
  assert(entry !== undefined && split !== undefined, "there are two steps");
  expect(wayAfter(split)).toEqual({ step: "split", via: "small" });
  expect(wayAfter(entry)).toEqual({ step: "entry", via: "next" });
});

it("is after the last of several in the document", () => {
  expect(wayAfterAll(splitJourney, ["mail", "entry"])).toEqual({ step: "mail", via: "next" });
});

it("is the journey's first open end where nothing is chosen", () => {
  expect(wayAfterAll(splitJourney, [])).toEqual({ step: "split", via: "small" });
});
