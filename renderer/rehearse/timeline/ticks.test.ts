import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { dayMs, hourMs, minuteMs } from "./local-time.ts";
import { ticksOf } from "./ticks.ts";

afterEach(() => vi.unstubAllEnvs());

const local = (text: string): number => new Date(text).getTime();
const inZone = (zone: string): void => void vi.stubEnv("TZ", zone);

const labelsOf = (from: string, spanMs: number, px = 1_352): readonly string[] =>
  ticksOf({ fromMs: local(from), toMs: local(from) + spanMs }, px).map(({ label }) => label);

test("says weeks for a quarter of a year, months for years, and years for decades", () => {
  inZone("Europe/Oslo");
  expect(labelsOf("2026-03-02T09:00", 90 * dayMs).slice(0, 4)).toEqual([
    "9 Mar",
    "16 Mar",
    "23 Mar",
    "30 Mar",
  ]);
  expect(labelsOf("2026-03-02T09:00", 700 * dayMs)).toContain("Jan 2027");
  expect(labelsOf("2026-03-02T09:00", 40 * 365 * dayMs).slice(0, 2)).toEqual(["2030", "2035"]);
});

test("says hours for days, and the day at midnight; minutes and seconds when it is close", () => {
  inZone("Europe/Oslo");
  expect(labelsOf("2026-03-12T09:14", 3 * dayMs)).toContain("13 Mar");
  expect(labelsOf("2026-03-12T09:14", 3 * dayMs)).toContain("12:00");
  expect(labelsOf("2026-03-12T09:14", 30 * minuteMs).slice(0, 2)).toEqual(["09:14", "09:16"]);
  expect(labelsOf("2026-03-12T09:14", 10_000).slice(0, 2)).toEqual(["09:14:00", "09:14:01"]);
});

test("stands at round local hours on both sides of a change of the clocks", () => {
  inZone("Europe/Oslo");
  const labels = labelsOf("2026-03-28T12:00", 36 * hourMs);
  expect(labels.filter((label) => label.includes(":")).every((label) => label.endsWith(":00"))).toBe(true);
  expect(labels).toContain("29 Mar");
});

test("never stands closer than there is room for, in any zone, on any span", () => {
  for (const zone of ["Europe/Oslo", "Australia/Lord_Howe", "Asia/Kolkata"]) {
    inZone(zone);
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2030, 0) }),
        fc.double({ min: 4, max: 14.4, noNaN: true }),
        fc.integer({ min: 300, max: 3_000 }),
        (fromMs, magnitude, px) => {
          const span = Math.round(10 ** magnitude);
          const ticks = ticksOf({ fromMs, toMs: fromMs + span }, px);
          for (const [index, { atMs }] of ticks.entries()) {
            expect(atMs >= fromMs && atMs <= fromMs + span).toBe(true);
            const before = ticks[index - 1];
            // A month may be shorter than thirty days, and an hour be left out by the clocks.
            if (before !== undefined) expect(((atMs - before.atMs) / span) * px).toBeGreaterThan(40);
          }
        },
      ),
      { numRuns: 100 },
    );
  }
});
