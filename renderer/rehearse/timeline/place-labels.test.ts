import fc from "fast-check";
import { expect, test } from "vitest";
import { placeLabels, type LabelledMark } from "./place-labels.ts";

const room = { from: 0, to: 500 };
const mark = (id: string, x: number, labelPx = 40, isFixed = false): LabelledMark => ({
  id,
  x,
  labelPx,
  isFixed,
});
const sides = (...marks: readonly LabelledMark[]) => [...placeLabels(marks, room).values()];

test("puts a name on the right, on the left at the end, and nowhere where there is no room", () => {
  expect(sides(mark("a", 10))).toEqual(["right"]);
  expect(sides(mark("a", 470))).toEqual(["left"]);
  expect(sides(mark("a", 10), mark("b", 30))).toEqual(["right", "none"]);
  expect(sides(mark("a", 10, 0))).toEqual(["none"]);
});

test("covers no sign that stands in the lane", () => {
  expect(sides(mark("bookmark", 100), mark("pause", 130, 40, true))).toEqual(["left", "right"]);
});

test("no two names meet, and none leaves the room", () => {
  const anyMark = fc.record({
    x: fc.integer({ min: 0, max: 500 }),
    labelPx: fc.integer({ min: 0, max: 120 }),
  });
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 20 }), (drawn) => {
      const marks = drawn.map((one, index) => ({ ...one, id: String(index), isFixed: index % 2 === 0 }));
      const placed = placeLabels(marks, room);
      const spans = marks.flatMap(({ id, x, labelPx }) => {
        const side = placed.get(id);
        if (side === "none") return [];
        return [side === "right" ? { from: x, to: x + 16 + labelPx } : { from: x - labelPx, to: x + 16 }];
      });
      for (const [index, a] of spans.entries()) {
        expect(a.from >= room.from && a.to <= room.to).toBe(true);
        for (const b of spans.slice(index + 1)) expect(a.from >= b.to || b.from >= a.to).toBe(true);
      }
    }),
  );
});
