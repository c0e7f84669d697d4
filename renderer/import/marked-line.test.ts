import fc from "fast-check";
import { expect, test } from "vitest";
import { markedLine } from "./marked-line.ts";

test("the guilty part stands apart", () => {
  expect(markedLine({ text: "u1,31/02/2026,x", guilty: [3, 13] })).toEqual({
    before: "u1,",
    guilty: "31/02/2026",
    after: ",x",
  });
  expect(markedLine({ text: "{bad", guilty: null })).toEqual({ before: "", guilty: "", after: "{bad" });
});

test("law: the parts are the line, wherever the guilty part is said to be", () => {
  const place = fc.option(fc.tuple(fc.integer(), fc.integer()));
  fc.assert(
    fc.property(fc.string(), place, (text, guilty) => {
      const { before, guilty: marked, after } = markedLine({ text, guilty });
      expect(before + marked + after).toBe(text);
    }),
  );
});
