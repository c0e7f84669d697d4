import { expect, test } from "vitest";
import { formatLongDay, isSameDay } from "./format-long-day.ts";

const at = (year: number, month: number, day: number, hour = 12): number =>
  new Date(year, month - 1, day, hour).getTime();

test("a day is its number and its month, with the year where it is another one", () => {
  expect(formatLongDay(at(2026, 1, 14), at(2026, 6, 1))).toBe("14 January");
  expect(formatLongDay(at(2025, 12, 31), at(2026, 6, 1))).toBe("31 December 2025");
});

test("a day ends at midnight of the person's own zone", () => {
  expect(isSameDay(at(2026, 3, 1, 0), at(2026, 3, 1, 23))).toBe(true);
  expect(isSameDay(at(2026, 3, 1, 23), at(2026, 3, 2, 0))).toBe(false);
});
