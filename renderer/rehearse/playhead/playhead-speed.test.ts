import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fastest,
  neighbouringSpeed,
  slowest,
  speedAt,
  speedPosition,
  speedStops,
  speedText,
  speedWords,
} from "./playhead-speed.ts";

test("names the stops as people say them", () => {
  expect(speedStops.map(speedText)).toEqual([
    "1 min/s",
    "10 min/s",
    "1 h/s",
    "6 h/s",
    "1 d/s",
    "1 w/s",
    "1 month/s",
  ]);
  expect(speedStops.map(speedWords)).toEqual([
    "1 minute a second",
    "10 minutes a second",
    "1 hour a second",
    "6 hours a second",
    "1 day a second",
    "1 week a second",
    "1 month a second",
  ]);
});

test("each stop lies at its number", () => {
  expect(speedStops.map(speedPosition)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(speedStops.map((_, index) => speedAt(index))).toEqual(speedStops);
});

test("goes from stop to stop, and from between them to the next one", () => {
  expect(neighbouringSpeed(speedAt(2.5), "faster")).toBe(speedStops[3]);
  expect(neighbouringSpeed(speedAt(2.5), "slower")).toBe(speedStops[2]);
  expect(neighbouringSpeed(fastest, "faster")).toBe(fastest);
  expect(neighbouringSpeed(slowest, "slower")).toBe(slowest);
});

test("rises along the slider, stays within its ends, and comes back to about the same place", () => {
  const position = fc.double({ min: 0, max: 6, noNaN: true });
  fc.assert(
    fc.property(position, position, (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(speedAt(less)).toBeLessThanOrEqual(speedAt(more));
      expect(speedAt(a)).toBeGreaterThanOrEqual(slowest);
      expect(speedAt(a)).toBeLessThanOrEqual(fastest);
      expect(Math.abs(speedPosition(speedAt(a)) - a)).toBeLessThan(0.15);
    }),
  );
});
