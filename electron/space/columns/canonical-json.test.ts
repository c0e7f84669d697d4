import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, canonicalText, isPlainlyCanonical } from "./canonical-json.ts";

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

const jsonText = fc.oneof(
  fc.jsonValue().map((original) => JSON.stringify(original)),
  fc.stringMatching(/^-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,9})?([eE][+-]?[0-9]{1,3})?$/),
);

test("what is plainly canonical is canonical", () => {
  fc.assert(
    fc.property(jsonText, (text) => {
      const bytes = Buffer.from(`,${text},`, "utf8");
      if (isPlainlyCanonical(bytes, 1, bytes.length - 1)) expect(canonicalText(text)).toBe(text);
    }),
    { seed: 1, numRuns: 5_000 },
  );
});

test.each(['"ü"', "true", "null", "0", "-0", "-17", "52.95", "0.000001", "99999999999.25"])(
  "%s is seen to be canonical",
  (text) => {
    expect(isPlainlyCanonical(Buffer.from(text, "utf8"), 0, Buffer.byteLength(text))).toBe(true);
  },
);
