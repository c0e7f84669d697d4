import fc from "fast-check";
import { expect, test } from "vitest";
import { describeProblem } from "./problem.ts";
import { deepestNesting, nestingProblem, readJson } from "./read-json.ts";

const problemOf = (text: string): string => {
  const read = readJson(text);
  return read.ok ? "none" : describeProblem(read.error);
};

test.each([
  ["", "line 1: found the end of the file at column 1, expected a value"],
  ["{} x", 'line 1: found "x" at column 4, expected the end of the file'],
  ['{"a":\n  tru}', 'line 2: found "tru" at column 3, expected a value'],
  ['{"a": 1,}', 'line 1: found "}" at column 9, expected a key in double quotes'],
  ["[1, 2", 'line 1: found the end of the file at column 6, expected "," or the end of the array or object'],
  ['{"a" 1}', 'line 1: found "1" at column 6, expected ":"'],
  ["{a: 1}", 'line 1: found "a" at column 2, expected a key in double quotes or "}"'],
  ["[1]]", 'line 1: found "]" at column 4, expected the end of the file'],
  ["[1}", 'line 1: found "}" at column 3, expected "," or the end of the array or object'],
  ["['a']", 'line 1: found "\'" at column 2, expected a value or "]"'],
  ['["a\\x"]', 'line 1: found a broken or unexpected text at column 2, expected a value or "]"'],
  ["[01]", 'line 1: found "1" at column 3, expected "," or the end of the array or object'],
])("says where %j stops being JSON", (text, problem) => {
  expect(problemOf(text)).toBe(problem);
});

test("a byte order mark is passed over", () => {
  expect(readJson('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
});

test("law: every text is either JSON or has a place where it stops being it", () => {
  const jsonish = fc.array(fc.constantFrom(...'{}[],:"\\ \n019.eE+-tfn', "true", "null", '"a"', "u00e9"));
  fc.assert(
    fc.property(
      fc.oneof(
        jsonish.map((parts) => parts.join("")),
        fc.json(),
        fc.string(),
      ),
      (text) => {
        const read = readJson(text);
        if (!read.ok) expect(read.error.line).toBeGreaterThan(0);
      },
    ),
    { numRuns: 3_000 },
  );
});

test("endless nesting and endless texts are answered, not crashed on", () => {
  const deep = readJson("[".repeat(1_000_000) + "]".repeat(1_000_000));
  expect(deep.ok && nestingProblem(deep.value)?.expected).toBe(`at most ${deepestNesting} levels`);
  expect(problemOf("[".repeat(1_000_000))).toContain("column 1000001");
  expect(problemOf(`["${"a".repeat(40_000_000)}" x`)).toContain('found "x"');
});

test("nesting is counted in arrays and objects", () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: [nested(levels - 2)] });
  expect(nestingProblem(nested(deepestNesting))).toBeUndefined();
  expect(nestingProblem(nested(deepestNesting + 2))?.pointer).toMatch(/^(\/a\/0)+$/);
});
