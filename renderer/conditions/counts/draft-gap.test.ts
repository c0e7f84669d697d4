import fc from "fast-check";
import { expect, test } from "vitest";
import { conditionArbitrary } from "../../../test/arbitraries/condition.ts";
import { plainTaste } from "../../../test/arbitraries/taste.ts";
import { draftGap } from "./draft-gap.ts";

test("a valid condition lacks nothing", () => {
  const valid = conditionArbitrary({
    place: "step",
    taste: plainTaste,
    audiences: ["vips"],
    computedTraits: ["spent"],
  });
  fc.assert(
    fc.property(valid, (condition) => {
      expect(draftGap(condition)).toBeNull();
    }),
  );
});

test("a draft says the first word that is still to be chosen", () => {
  expect(draftGap({ all: [{ event: { name: "A" } }, { event: { name: "" } }] })).toBe(
    "Still to choose: which event",
  );
  expect(draftGap({ not: { trait: { key: "plan", op: "equals" } } })).toBe("Still to choose: which value");
  expect(draftGap({ audience: { id: "", is: "member" } })).toBe("Still to choose: which audience");
});

test("a wrong value says what was expected", () => {
  expect(draftGap({ event: { name: "A", within: "0d" } })).toContain("expected a duration");
});
