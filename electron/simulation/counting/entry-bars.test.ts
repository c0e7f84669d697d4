import { expect, test } from "vitest";
import { EntryBars } from "./entry-bars.ts";

const day = 86_400_000;

const barsOf = (lengthMs: number, ...sinceMs: readonly number[]) => {
  const bars = new EntryBars({ publishedAtMs: 1_000, untilMs: 1_000 + lengthMs });
  for (const ms of sinceMs) bars.add(1_000 + ms);
  return bars.counts();
};

test("there is a bar for each day, and those at once are apart", () => {
  const { atOnce, later, bars } = barsOf(3 * day, 0, 0, 1, day - 1, day, 3 * day);
  expect([atOnce, later]).toEqual([2, 4]);
  expect(bars).toEqual([
    { fromMs: 1_000, count: 2 },
    { fromMs: 1_000 + day, count: 1 },
    { fromMs: 1_000 + 2 * day, count: 1 },
  ]);
});

test("a year has ninety bars, an hour one, and no time at all one", () => {
  expect(barsOf(365 * day).bars).toHaveLength(90);
  expect(barsOf(day / 24, 5).bars).toEqual([{ fromMs: 1_000, count: 1 }]);
  expect(barsOf(0, 0)).toEqual({ atOnce: 1, later: 0, bars: [{ fromMs: 1_000, count: 0 }] });
});
