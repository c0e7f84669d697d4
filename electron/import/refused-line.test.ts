import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldPlace } from "./field-place.ts";
import { memberPlace } from "./member-place.ts";
import { shownLine } from "./refused-line.ts";
import { splitRow } from "./split-row.ts";

const member = (text: string, key: string): string | null => {
  const place = memberPlace(text, key);
  return place === null ? null : text.slice(...place);
};

test("the value of a member is found, however it is written", () => {
  expect(member('{"type":"track","timestamp":"soon"}', "timestamp")).toBe('"soon"');
  expect(member('{ "a" : {"timestamp":[1,2]} , "timestamp" : 7 }', "timestamp")).toBe("7");
  expect(member('{"x":"timestamp","timestamp":{"a":"}\\"]"},"b":1}', "timestamp")).toBe('{"a":"}\\"]"}');
  expect(member('{"event":1,"event":2}', "event")).toBe("2");
  expect(member('{"\\u0065vent":3}', "event")).toBe("3");
  expect(member("[1]", "event")).toBeNull();
  expect(member('{"a":1', "a")).toBe("1");
});

test("a member's place is never outside of the text", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'{}[]:," \\a1'), { maxLength: 30 }), (characters) => {
      const text = characters.join("");
      const place = memberPlace(text, "a");
      if (place === null) return;
      expect(place[0]).toBeGreaterThanOrEqual(0);
      expect(place[1]).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2_000, seed: 1 },
  );
});

test("of JSON objects the member's text is its value", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (object, which) => {
      const key = Object.keys(object)[which % Math.max(Object.keys(object).length, 1)];
      if (key === undefined) return;
      for (const indent of [0, 1]) {
        const text = JSON.stringify(object, null, indent);
        expect(JSON.parse(member(text, key) ?? "")).toEqual((JSON.parse(text) as typeof object)[key]);
      }
    }),
    { numRuns: 500, seed: 2 },
  );
});

test("a field's place holds its text, whatever parts the fields", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "b c", 'q"q', "x,y", "", "ü"), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(",", ";", "\t", "|", "spaces" as const),
      (values, separator) => {
        const by = separator === "spaces" ? "  " : separator;
        const row = values.map((value) => `"${value.replaceAll('"', '""')}"`).join(by);
        const { fields } = splitRow(row, 0, separator);
        fields.forEach((field, index) => {
          const place = fieldPlace(row, index, separator);
          expect(place).not.toBeNull();
          if (place !== null) expect(splitRow(row.slice(...place), 0, separator).fields).toEqual([field]);
        });
        expect(fieldPlace(row, fields.length, separator)).toBeNull();
      },
    ),
    { numRuns: 500, seed: 3 },
  );
  const place = fieldPlace("u_1,m-1,31/02/2026 10:12,x", 2, ",");
  expect(place).toEqual([8, 24]);
  expect(fieldPlace(" 00001 19970101", 1, "spaces")).toEqual([7, 15]);
  expect(fieldPlace("a,,b", 1, ",")).toEqual([2, 2]);
});

test("a long line is shown from a little before what is to blame", () => {
  expect(shownLine("short", [1, 2])).toEqual({ text: "short", guilty: [1, 2] });
  const long = "x".repeat(2_000);
  expect(shownLine(long, null)).toEqual({ text: `${"x".repeat(500)}…`, guilty: null });
  const { text, guilty } = shownLine(`${"a".repeat(1_000)}GUILTY${"b".repeat(1_000)}`, [1_000, 1_006]);
  expect(text.slice(...(guilty ?? [0, 0]))).toBe("GUILTY");
  expect(text).toHaveLength(502);
  const wide = shownLine(`${"a".repeat(1_000)}${"g".repeat(1_000)}`, [1_000, 2_000]);
  expect(wide.text.slice(...(wide.guilty ?? [0, 0]))).toBe("g".repeat(300));
});
