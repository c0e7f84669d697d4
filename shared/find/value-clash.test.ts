import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonValue } from "../base/json.ts";
import { compileComparison } from "../conditions/comparison.ts";
import type { Comparison, Operator } from "../conditions/condition.ts";
import { fittingValue, type Demanded } from "./fitting-value.ts";
import { valuesClash } from "./value-clash.ts";

const literal = fc.constantFrom<string | number | boolean>(
  "1",
  "1.0",
  1,
  2,
  1.5,
  "a",
  "ab",
  "true",
  true,
  false,
  "",
  -3,
);
const orders: readonly Operator[] = ["lessThan", "lessThanOrEqual", "greaterThan", "greaterThanOrEqual"];
const comparison: fc.Arbitrary<Comparison> = fc.oneof(
  fc.record({ op: fc.constantFrom<Operator>("equals", "notEquals"), value: literal }),
  fc.record({
    op: fc.constantFrom<Operator>("equalsAnyOf", "notEqualsAnyOf"),
    value: fc.array(literal, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ op: fc.constantFrom(...orders), value: fc.constantFrom<string | number>(1, "1", 2, 1.5, -3) }),
  fc.record({ op: fc.constantFrom<Operator>("exists", "notExists") }),
  fc.record({
    op: fc.constantFrom<Operator>("contains", "startsWith", "endsWith"),
    value: fc.constantFrom("a", "ab", "b"),
  }),
);
const demands: fc.Arbitrary<readonly Demanded[]> = fc.array(fc.record({ comparison, want: fc.boolean() }), {
  minLength: 1,
  maxLength: 4,
});

/** Absent, and much that the literals do not suggest. */
const pool: readonly (JsonValue | undefined)[] = [
  undefined,
  "1",
  "1.0",
  "1.00",
  "1e0",
  1,
  2,
  1.5,
  1.25,
  "1.5",
  -3,
  -4,
  0,
  1e9,
  "a",
  "ab",
  "aab",
  "b",
  "ba",
  "z",
  "",
  true,
  false,
  "true",
  "false",
  [],
  ["a"],
  ["a", "b", "ab"],
  {},
  { a: 1 },
];

const fits = (all: readonly Demanded[], value: JsonValue | undefined): boolean =>
  all.every(({ comparison: one, want }) => compileComparison(one).holds(value, 0) === want);

describe("comparisons", () => {
  test("do not clash where some value is as demanded", () => {
    fc.assert(
      fc.property(demands, fc.constantFrom(...pool), (all, value) => {
        if (fits(all, value)) expect(valuesClash(all)).toBe(false);
      }),
      { numRuns: 5_000 },
    );
  });

  test("are fitted by the value that is found for them", () => {
    fc.assert(
      fc.property(demands, (all) => {
        const value = fittingValue(all, 0);
        if (value !== undefined) expect(fits(all, value ?? undefined)).toBe(true);
        if (valuesClash(all)) expect(value).toBeUndefined();
      }),
      { numRuns: 5_000 },
    );
  });

  const is = (op: Operator, value?: Comparison["value"]): Demanded => ({
    comparison: value === undefined ? { op } : { op, value },
    want: true,
  });

  test.each([
    ["two texts", [is("equals", "a"), is("equals", "b")]],
    ["an empty span", [is("greaterThan", 2), is("lessThanOrEqual", 2)]],
    ["being there and not", [is("exists"), is("notExists")]],
    ["one and none of it", [is("equalsAnyOf", ["a", 1]), is("notEqualsAnyOf", [1, "a"])]],
    ["the same, turned", [is("withinLast", "5d"), { ...is("withinLast", "5d"), want: false }]],
  ])("clash: %s", (_, all) => expect(valuesClash(all)).toBe(true));

  test.each([
    ["a text within two", [is("startsWith", "a"), is("endsWith", "b")], "ab"],
    ["between two numbers", [is("greaterThan", 1), is("lessThan", 2)], 1.5],
    ["a list of both", [is("contains", "a"), is("contains", 1)], ["a", 1]],
  ])("are fitted: %s", (_, all, expected) => expect(fittingValue(all, 0)).toEqual(expected));
});
