import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  dayMs,
  dayNumber,
  daysBetween,
  hourMs,
  markAfter,
  markBefore,
  wallMs,
  weekMs,
} from "./local-time.ts";

afterEach(() => vi.unstubAllEnvs());

const zones = [
  "Europe/Oslo",
  "Asia/Kolkata",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "UTC",
];

/** As the local clock shows it. */
const local = (text: string): number => new Date(text).getTime();

const inZone = (zone: string): void => void vi.stubEnv("TZ", zone);

test("the zone of a test is the zone of its dates", () => {
  inZone("Asia/Kolkata");
  expect(new Date(0).getHours() * 60 + new Date(0).getMinutes()).toBe(330);
  inZone("Europe/Oslo");
  expect(new Date(0).getHours()).toBe(1);
});

describe("marks of the wall clock", () => {
  test("a day after the clocks were put on is a day of 23 hours", () => {
    inZone("Europe/Oslo");
    const midnight = local("2026-03-29T00:00");
    expect(markAfter(midnight, dayMs)).toBe(local("2026-03-30T00:00"));
    expect(markAfter(midnight, dayMs) - midnight).toBe(23 * hourMs);
    expect(markAfter(local("2026-10-25T00:00"), dayMs)).toBe(local("2026-10-26T00:00"));
  });

  test("weeks begin on Mondays, hours on the hour of zones that are off by half an hour", () => {
    inZone("Asia/Kolkata");
    expect(markBefore(local("2026-03-12T09:14"), weekMs)).toBe(local("2026-03-09T00:00"));
    expect(markBefore(local("2026-03-12T09:14"), hourMs)).toBe(local("2026-03-12T09:00"));
  });

  test("in every zone: the mark before is at most now, the one after it later, and both are marks", () => {
    for (const zone of zones) {
      inZone(zone);
      fc.assert(
        fc.property(
          fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) }),
          fc.constantFrom(hourMs, 6 * hourMs, dayMs, weekMs),
          (atMs, stepMs) => {
            const mark = markBefore(atMs, stepMs);
            const next = markAfter(mark, stepMs);
            const origin = stepMs === weekMs ? 4 * dayMs : 0;
            expect(mark).toBeLessThanOrEqual(atMs);
            expect(next).toBeGreaterThan(mark);
            expect(next - mark).toBeLessThanOrEqual(stepMs + hourMs);
            expect(atMs - mark).toBeLessThanOrEqual(stepMs + hourMs);
            // At the hour that the clocks left out there is no mark; the next hour stands in for it.
            if (stepMs >= dayMs) expect((wallMs(next) - origin) % stepMs).toBe(0);
          },
        ),
        { numRuns: 200 },
      );
    }
  });
});

test("days are counted as the wall clock comes round to the hour of publication", () => {
  inZone("Europe/Oslo");
  const published = local("2026-03-02T09:00");
  expect(dayNumber(published, published)).toBe(1);
  expect(dayNumber(published, local("2026-03-12T09:14"))).toBe(11);
  expect(dayNumber(published, local("2026-04-01T08:59"))).toBe(30);
  expect(dayNumber(published, local("2026-04-01T09:00"))).toBe(31);
});

test("ninety days are ninety, counted by the calendar or in hours", () => {
  inZone("Europe/Oslo");
  const published = local("2026-03-02T09:00");
  expect(daysBetween(published, published + 90 * dayMs)).toBe(90);
  expect(daysBetween(published, local("2026-05-31T09:00"))).toBe(90);
  expect(daysBetween(published, published)).toBe(1);
});
