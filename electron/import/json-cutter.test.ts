import fc from "fast-check";
import { expect, test } from "vitest";
import { JsonCutter } from "./json-cutter.ts";

/** The rows of a text that comes in pieces of so many bytes: texts and lines. */
function cut(
  text: string,
  pieceBytes = 7,
): { readonly rows: readonly string[]; readonly lines: readonly number[] } {
  const cutter = new JsonCutter();
  const bytes = Buffer.from(text, "utf8");
  const blocks = [];
  for (let at = 0; at < bytes.length; at += pieceBytes)
    blocks.push(...cutter.push(bytes.subarray(at, at + pieceBytes)));
  blocks.push(...cutter.finish());
  return {
    rows: blocks.flatMap((block) => Buffer.from(block.bytes).toString("utf8").split("\n").slice(0, -1)),
    lines: blocks.flatMap((block) => block.lines ?? []),
  };
}

const valuesOf = (text: string): readonly unknown[] =>
  cut(text).rows.map((row) => JSON.parse(row) as unknown);

const isRefused = (row: string): boolean => {
  try {
    return typeof JSON.parse(row) !== "object";
  } catch {
    return true;
  }
};

const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()).filter((object) => !("batch" in object)));

test("an array comes out as its elements, however it is written and cut", () => {
  fc.assert(
    fc.property(
      objects,
      fc.constantFrom(undefined, 1, "\t"),
      fc.integer({ min: 1, max: 50 }),
      (values, indent, pieceBytes) => {
        const { rows } = cut(JSON.stringify(values, null, indent), pieceBytes);
        expect(rows.map((row) => JSON.parse(row) as unknown)).toEqual(JSON.parse(JSON.stringify(values)));
      },
    ),
    { seed: 1 },
  );
});

test("values one after the other, and an envelope alone, come out as messages", () => {
  fc.assert(
    fc.property(objects, (values) => {
      const plain = JSON.parse(JSON.stringify(values)) as unknown[];
      expect(valuesOf(values.map((value) => JSON.stringify(value, null, 2)).join("\n"))).toEqual(plain);
      expect(valuesOf(JSON.stringify({ context: [1, "]"], batch: values, sentAt: "}" }, null, 2))).toEqual(
        plain,
      );
    }),
    { seed: 2 },
  );
});

test("an envelope in an array stays whole, for the reader of lines", () => {
  expect(valuesOf('[{"batch":[{"a":1}]},{"b":2}]')).toEqual([{ batch: [{ a: 1 }] }, { b: 2 }]);
});

test("only a key named batch opens an envelope", () => {
  expect(valuesOf('{"a":"batch","b":[1]}')).toEqual([{ a: "batch", b: [1] }]);
  expect(valuesOf('{"a":{"batch":[1]}}')).toEqual([{ a: { batch: [1] } }]);
});

test("each row knows the line in which it starts", () => {
  expect(cut('\n[\n{"a":\n1},\n\n{"b":2}]').lines).toEqual([3, 6]);
});

test("an empty array has no rows", () => {
  expect(cut(" [ ] ").rows).toEqual([]);
  expect(cut('{"batch":[]}').rows).toEqual([]);
});

test.each([
  ["a missing bracket", '[{"a":1}'],
  ["a trailing comma", '[{"a":1},]'],
  ["a leading comma", '[,{"a":1}]'],
  ["two commas", '[{"a":1},,{"b":2}]'],
  ["no comma", '[{"a":1} {"b":2}]'],
  ["text after the array", '[{"a":1}] x'],
  ["an extra bracket", '[{"a":1}]]'],
  ["a wrong bracket", '[{"a":1}}'],
  ["a string without an end", '[{"a":"1}]'],
  ["a line break in a string", '[{"a":"1\n2"}]'],
  ["an envelope without an end", '{"batch":[{"a":1}]'],
  ["a batch without an end", '{"batch":[{"a":1}'],
])("%s becomes a row that is refused", (_, text) => {
  expect(cut(text).rows.some(isRefused)).toBe(true);
});
