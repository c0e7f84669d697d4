import fc from "fast-check";
import { expect, test } from "vitest";
import { parseInstant } from "../base/instant.ts";
import { Random } from "./random.ts";
import { dayMs, hourMs, leisure, office, weekdayOf } from "./rhythm.ts";

const startMs = parseInstant("2026-01-01T00:00:00Z") ?? Number.NaN;
const period = { fromMs: startMs, toMs: startMs + 12 * 7 * dayMs };

function countBy(keyOf: (atMs: number) => number, zoneMs = 0): readonly number[] {
  const random = new Random(3, 3);
  const counts = Array.from({ length: 24 }, () => 0);
  for (let i = 0; i < 20_000; i += 1) {
    const key = keyOf(leisure.draw(random, period, zoneMs));
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

const utcHour = (atMs: number): number => Math.floor(atMs / hourMs) % 24;
const sum = (counts: readonly number[], from: number, to: number): number =>
  counts.slice(from, to).reduce((total, count) => total + count, 0);

test("1970-01-01 was a Thursday and 2026-01-04 a Sunday", () => {
  expect(weekdayOf(0)).toBe(4);
  expect(weekdayOf(Math.floor((parseInstant("2026-01-04T12:00:00Z") ?? 0) / dayMs))).toBe(0);
  expect(weekdayOf(-1)).toBe(3);
});

test("people shop in the evening and hardly at night", () => {
  const hours = countBy(utcHour);
  expect(sum(hours, 18, 22)).toBeGreaterThan(6 * sum(hours, 1, 5));
});

test("evening is evening where they live", () => {
  const hours = countBy(utcHour, -8 * hourMs);
  expect(sum(hours, 2, 6)).toBeGreaterThan(6 * sum(hours, 9, 13));
});

test("Sunday is the day with most visits, in the weights' proportion", () => {
  const days = countBy((atMs) => weekdayOf(Math.floor(atMs / dayMs)));
  const [sunday = 0, ...others] = days.slice(0, 7);
  expect(sunday).toBeGreaterThan(1.15 * Math.max(...others));
});

test("every instant lies in the period, whatever its ends and the zone", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
      fc.integer({ min: dayMs, max: 50 * dayMs }),
      fc.integer({ min: -12, max: 14 }),
      fc.integer(),
      (fromMs, lengthMs, zoneHours, seed) => {
        const odd = { fromMs, toMs: fromMs + lengthMs };
        for (const rhythm of [leisure, office]) {
          const atMs = rhythm.draw(new Random(seed, 0), odd, zoneHours * hourMs);
          expect(atMs >= odd.fromMs && atMs < odd.toMs).toBe(true);
        }
      },
    ),
  );
});
