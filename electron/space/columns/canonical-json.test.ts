import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, canonicalText } from "./canonical-json.ts";

const value = fc.oneof(
  fc.jsonValue({ noUnicodeString: false }),
  fc.constantFrom(-0, "\ud800", "\u2028", JSON.parse("1e999"), JSON.parse("-1e999"), {
    a: [-0, JSON.parse("1e999")],
  }),
);

test("the text of a value parses to the very value", () => {
  fc.assert(
    fc.property(value, (original) => {
      expect(JSON.parse(canonicalJson(original))).toEqual(original);
    }),
    { seed: 1 },
  );
});

test.each([
  ["1.0", "1"],
  ["-0.0", "-0"],
  ["1E2", "100"],
  ["12345678901234567890", "12345678901234567000"],
  ["1e400", "1e999"],
  ['"\\u0061"', '"a"'],
  ['"ü"', '"ü"'],
  ['{ "b" : [1.50], "a" : null }', '{"b":[1.5],"a":null}'],
  ['{"__proto__":1}', '{"__proto__":1}'],
])("%s is %s", (text, canonical) => {
  expect(canonicalText(text)).toBe(canonical);
  expect(canonicalText(canonical)).toBe(canonical);
});
