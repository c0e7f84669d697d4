// Durations: text → milliseconds.

import fc from "fast-check";
import { expect, test } from "vitest";
import { durationMs, parseDuration } from "./duration.ts";

test.each([
  ["1m", 60_000],
  ["90m", 5_400_000],
  ["1h", 3_600_000],
  ["5d", 432_000_000],
  ["1d", 86_400_000],
  ["2w", 1_209_600_000],
  ["3650d", 315_360_000_000],
  ["87600h", 315_360_000_000],
  ["5256000m", 315_360_000_000],
  ["521w", 315_100_800_000],
])("%s is %i ms", (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each([
  "",
  "m",
  "5",
  "0d",
  "05d",
  "-5d",
  "+5d",
  "1.5d",
  "5 d",
  " 5d",
  "5d ",
  "5d\n",
  "5D",
  "5s",
  "5y",
  "5dd",
  "1d12h",
  "x5d",
  "1e3d",
  "٥d",
  "3651d",
  "87601h",
  "5256001m",
  "522w",
  "99999999999999999999999d",
])("%j is no duration", (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

test("a number of a unit is that many times the unit, up to 3650 days", () => {
  const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
  const unit = fc.constantFrom("m", "h", "d", "w");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6_000_000 }), unit, (count, letter) => {
      const ms = count * unitMs[letter];
      expect(parseDuration(`${count}${letter}`)).toBe(ms <= 3_650 * unitMs.d ? ms : undefined);
    }),
    { seed: 1, numRuns: 1_000 },
  );
});

test("a checked duration has its length, and none at all has no end", () => {
  expect(durationMs("2h")).toBe(7_200_000);
  expect(durationMs(undefined)).toBe(Infinity);
});

test("what is no duration cannot have been checked", () => {
  expect(() => durationMs("soon")).toThrow('a checked text must be a duration, is "soon"');
});
