import fc from "fast-check";
import { expect, test } from "vitest";
import { splitRow } from "./split-row.ts";

const fieldsOf = (text: string, separator: Parameters<typeof splitRow>[2] = ","): readonly string[] =>
  splitRow(text, 0, separator).fields;

test("written with quotes, any fields come back, by any separator", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r", " ", "ü") }), {
        minLength: 1,
      }),
      fc.constantFrom(",", ";", "\t", "|", "spaces"),
      fc.constantFrom("\n", "\r\n", ""),
      (fields, separator, end) => {
        const by = separator === "spaces" ? "  " : separator;
        const row = fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(by);
        const split = splitRow(
          `${row}${end}rest`.slice(0, end === "" ? row.length : undefined),
          0,
          separator,
        );
        expect(split.fields).toEqual(fields);
        expect(split.problem).toBeUndefined();
        expect(split.next).toBeGreaterThanOrEqual(row.length);
      },
    ),
    { seed: 1 },
  );
});

test("fields without quotes are what stands between the separators", () => {
  expect(fieldsOf("a,,c\r\n")).toEqual(["a", "", "c"]);
  expect(fieldsOf("  00001 19970101  1   11.77\r\n", "spaces")).toEqual(["00001", "19970101", "1", "11.77"]);
  expect(fieldsOf("a\tb c\t", "\t")).toEqual(["a", "b c", ""]);
  expect(fieldsOf('5" disk,a""b,"c"')).toEqual(['5" disk', 'a""b', "c"]);
});

test("a row knows how many lines it spans", () => {
  expect(splitRow('a,"b\nc\n"\nd', 0, ",")).toMatchObject({ lineCount: 3, next: 9 });
});

test.each([
  ['a,"b', "a quote that is not closed"],
  ['a,"b"c,d', "text after a closing quote"],
])("%s is refused", (text, problem) => {
  expect(splitRow(text, 0, ",").problem).toBe(problem);
});
