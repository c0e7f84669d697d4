import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition } from "../../../shared/conditions/condition.ts";
import { conditionArbitrary } from "../../../test/arbitraries/condition.ts";
import { plainTaste } from "../../../test/arbitraries/taste.ts";
import { conditionOf, outlineOf, type OutlinePart } from "./condition-outline.ts";
import { partAt } from "./condition-path.ts";

const anyCondition = conditionArbitrary({
  place: "step",
  taste: plainTaste,
  audiences: ["vips", "lapsed"],
  computedTraits: ["spent"],
});

const partsOf = (part: OutlinePart): readonly OutlinePart[] => [
  part,
  ...(part.kind === "group" ? part.parts.flatMap(partsOf) : []),
];

describe("the outline of a condition", () => {
  test("gives back exactly the condition that it was made of", () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        expect(JSON.stringify(conditionOf(outlineOf(condition)))).toBe(JSON.stringify(condition));
      }),
      { numRuns: 500 },
    );
  });

  test("names every part by the place where it stands", () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        for (const part of partsOf(outlineOf(condition))) {
          expect(partAt(condition, part.pointer)).toEqual(conditionOf(part));
          expect(partAt(condition, part.inner)).toEqual(conditionOf({ ...part, negations: 0 }));
        }
      }),
    );
  });

  test("counts the nots around a part", () => {
    const condition: Condition = {
      not: { not: { any: [{ not: { audience: { id: "vips", is: "member" } } }] } },
    };
    const outline = outlineOf(condition);
    expect(outline).toMatchObject({
      kind: "group",
      link: "any",
      negations: 2,
      pointer: "",
      inner: "/not/not",
    });
    expect(partsOf(outline)[1]).toMatchObject({
      kind: "clause",
      negations: 1,
      pointer: "/not/not/any/0",
      inner: "/not/not/any/0/not",
    });
  });
});
