import fc from "fast-check";
import { expect, test } from "vitest";
import { conditionArbitrary } from "../../../test/arbitraries/condition.ts";
import { plainTaste } from "../../../test/arbitraries/taste.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { draftGap } from "./draft-gap.ts";

const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [{ id: "vips", name: "VIPs", condition: { all: [] } }],
  computedTraits: [{ id: "spent", name: "Spent", type: "eventCount", event: { name: "A" } }],
  destinations: [],
};

test("a valid condition lacks nothing", () => {
  const valid = conditionArbitrary({
    place: "step",
    taste: plainTaste,
    audiences: ["vips"],
    computedTraits: ["spent"],
  });
  fc.assert(
    fc.property(valid, (condition) => {
      expect(draftGap(condition, definitions)).toBeNull();
    }),
  );
});

test("a draft says the first word that is still to be chosen", () => {
  expect(draftGap({ all: [{ event: { name: "A" } }, { event: { name: "" } }] }, definitions)).toBe(
    "Still to choose: which event",
  );
  expect(draftGap({ not: { trait: { key: "plan", op: "equals" } } }, definitions)).toBe(
    "Still to choose: which value",
  );
  expect(draftGap({ audience: { id: "", is: "member" } }, definitions)).toBe(
    "Still to choose: which audience",
  );
});

test("a wrong value says what was expected", () => {
  expect(draftGap({ event: { name: "A", within: "0d" } }, definitions)).toContain("expected a duration");
});

test("what is not defined cannot be referred to", () => {
  expect(draftGap({ audience: { id: "gone", is: "member" } }, definitions)).toBe(
    'found "gone", expected the id of an audience',
  );
});
