import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../base/json.ts";
import { compileComparison } from "./comparison.ts";
import type { Literal, Operator } from "./condition.ts";

type Value = JsonValue | undefined;
type Row = readonly [
  op: Operator,
  x: Literal | readonly Literal[] | undefined,
  yes: readonly Value[],
  no: readonly Value[],
];

const holds = (op: Operator, x: Row[1], v: Value, atMs = 0): boolean =>
  compileComparison(x === undefined ? { op } : { op, value: x }).holds(v, atMs);

const rows: readonly Row[] = [
  ["equals", "a", ["a"], ["A", "a ", "", undefined, ["a"], { a: "a" }, 1, true]],
  [
    "equals",
    1,
    [1, "1", "1.0", "1e0", "01", "10e-1"],
    [2, "one", " 1", "+1", "1.", ".1", true, undefined, [1]],
  ],
  ["equals", "1", ["1", 1], ["1.0", "01", 1.5, true]],
  ["equals", "1.50", ["1.50", 1.5], ["1.5"]],
  ["equals", 0, [0, -0, "0", "-0", "0.0"], ["", false, undefined]],
  ["equals", true, [true, "true"], [false, "True", 1, "1", undefined]],
  ["equals", "true", ["true", true], [1, false]],
  ["equals", false, [false, "false"], [0, "", undefined]],
  ["notEquals", "a", ["b", undefined, ["a"], 1], ["a"]],
  ["notEquals", 1, [2, "x", true], [1, "1"]],
  ["equalsAnyOf", ["a", 2, true], ["a", 2, "2", true, "true"], ["b", undefined, ["a"]]],
  ["notEqualsAnyOf", ["a", 2], ["b", undefined], ["a", "2"]],
  ["lessThan", 5, [4, "4", "-1e3", -Infinity], [5, "5", 6, "four", true, undefined, [4]]],
  ["lessThan", "5", [4, "4.9"], [5, "5.0"]],
  ["lessThanOrEqual", 5, [5, "5.0", 4], [5.01, undefined]],
  ["greaterThan", 5, [6, "6", Infinity, "1e400"], [5, "5", 4, ""]],
  ["greaterThanOrEqual", 5, [5, "5.0", 6], [4.99, "6 "]],
  ["contains", "b", ["abc", ["a", "b"]], ["ABC", ["abc"], undefined, { b: 1 }]],
  ["contains", 1, [[1], ["1"], [2, "1.0"]], ["1", 1, [[1]], []]],
  ["contains", true, [[true], ["true"]], ["true", true, [1]]],
  ["notContains", "b", ["ac", ["a"], undefined, 3], ["abc", ["b"]]],
  ["startsWith", "ab", ["ab", "abc"], ["Ab", "xab", 1, undefined, ["ab"]]],
  ["endsWith", "bc", ["abc", "bc"], ["bcd", undefined]],
  ["exists", undefined, ["", 0, false, [], {}], [undefined]],
  ["notExists", undefined, [undefined], ["", 0, false]],
  [
    "beforeDate",
    "2026-01-02",
    ["2026-01-01", "2026-01-01T23:59:59.999Z", 0],
    ["2026-01-02", "2026-02-30", "soon", true],
  ],
  ["beforeDate", 10, [9, 9.9], [10, 10.9]],
  [
    "afterDate",
    "2026-01-02",
    ["2026-01-02T00:00:00.001Z", "2026-01-02T00:00:00-00:01"],
    ["2026-01-02", "1 Jan", undefined],
  ],
];

describe.each(rows)("%s %j", (op, x, yes, no) => {
  it.each(yes.map((v) => [v]))("holds for %j", (v) => expect(holds(op, x, v)).toBe(true));
  it.each(no.map((v) => [v]))("does not hold for %j", (v) => expect(holds(op, x, v)).toBe(false));
});

describe("relative dates", () => {
  const minute = 60_000;
  const edges: readonly (readonly [Operator, readonly boolean[]])[] = [
    // v at −1m−1, −1m, −1m+1, −1, 0, 1, 1m−1, 1m, 1m+1 around the instant
    ["withinLast", [false, false, true, true, true, false, false, false, false]],
    ["withinNext", [false, false, false, false, false, true, true, true, false]],
    ["beforeLast", [true, true, false, false, false, false, false, false, false]],
    ["afterNext", [false, false, false, false, false, false, false, false, true]],
  ];

  it.each(edges)("%s at its edges", (op, expected) => {
    const offsets = [-minute - 1, -minute, -minute + 1, -1, 0, 1, minute - 1, minute, minute + 1];
    const t = 5_000_000;
    expect(offsets.map((offset) => holds(op, "1m", t + offset, t))).toEqual(expected);
  });

  it("never hold for what is no date", () => {
    for (const [op] of edges)
      for (const v of ["soon", true, undefined, ["2026-01-01"]]) expect(holds(op, "1m", v)).toBe(false);
  });

  it("turn only at their flips", () => {
    const op = fc.constantFrom<Operator>("withinLast", "withinNext", "beforeLast", "afterNext");
    fc.assert(
      fc.property(
        op,
        fc.integer({ min: -9e6, max: 9e6 }),
        fc.integer({ min: -9e6, max: 9e6 }),
        (operator, v, t) => {
          const comparison = compileComparison({ op: operator, value: "1m" });
          const turns = comparison.holds(v, t) !== comparison.holds(v, t - 1);
          expect(turns).toBe(comparison.flips(v).includes(t));
        },
      ),
      {
        seed: 1,
        numRuns: 2_000,
        examples: [
          ["withinLast", 0, minute],
          ["withinNext", 0, -minute],
          ["beforeLast", 0, minute],
        ],
      },
    );
  });

  it.each([["soon"], [5], [undefined]])("are never compiled with %j for a duration", (value) => {
    const comparison = value === undefined ? {} : { value };
    expect(() => compileComparison({ op: "withinLast", ...comparison })).toThrow(
      `withinLast needs a duration, has ${JSON.stringify(value)}`,
    );
  });

  it("do not turn where the value is no date, and nothing else turns by time", () => {
    expect(compileComparison({ op: "withinLast", value: "1m" }).flips("soon")).toEqual([]);
    expect(compileComparison({ op: "equals", value: 1 }).flips(1)).toEqual([]);
    expect(compileComparison({ op: "equals", value: 1 }).isStatic).toBe(true);
    expect(compileComparison({ op: "afterNext", value: "1m" }).isStatic).toBe(false);
  });
});
