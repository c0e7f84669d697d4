// Instants: text ↔ milliseconds. The platform's Date is the witness where both follow the same calendar;
// the product itself never asks it.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysFromCivil, formatInstant, parseDate, parseInstant } from "./instant.ts";

const dayMs = 86_400_000;
const yearZeroMs = Date.UTC(-1, 11, 31) + dayMs;
const anyInstant = fc.integer({ min: yearZeroMs, max: Date.UTC(9999, 11, 31, 23, 59, 59, 999) });
const anyDate = fc.record({
  year: fc.integer({ min: 0, max: 9_999 }),
  month: fc.integer({ min: 0, max: 99 }),
  day: fc.integer({ min: 0, max: 99 }),
});
const digits = (value: number, length: number): string => String(value).padStart(length, "0");

/** Date.UTC reads years below 100 as 19xx; this does not. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

describe("a date alone", () => {
  test("is midnight UTC", () => {
    expect(parseDate("1970-01-01")).toBe(0);
    expect(parseDate("1970-01-02")).toBe(dayMs);
    expect(parseDate("1969-12-31")).toBe(-dayMs);
    expect(parseDate("2026-11-24")).toBe(Date.UTC(2026, 10, 24));
  });

  test("exists only in the proleptic Gregorian calendar", () => {
    fc.assert(
      fc.property(anyDate, ({ year, month, day }) => {
        const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
        const witness = utc(year, month, day);
        const isReal =
          month >= 1 &&
          month <= 12 &&
          witness.getUTCMonth() === month - 1 &&
          witness.getUTCDate() === day &&
          day > 0;
        expect(parseDate(text)).toBe(isReal ? witness.getTime() : undefined);
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });

  test.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["1900-02-29", false],
    ["2000-02-29", true],
    ["2024-02-30", false],
    ["2024-01-31", true],
    ["2024-01-32", false],
    ["2024-04-30", true],
    ["2024-04-31", false],
    ["2024-06-31", false],
    ["2024-09-31", false],
    ["2024-11-31", false],
    ["2024-12-31", true],
    ["2024-00-10", false],
    ["2024-13-10", false],
    ["2024-10-00", false],
    ["0000-01-01", true],
  ])("%s is real: %s", (text, isReal) => {
    expect(parseDate(text) !== undefined).toBe(isReal);
  });
});

describe("a date with time and zone", () => {
  test.each([
    ["1970-01-01T00:00Z", 0],
    ["1970-01-01T00:01Z", 60_000],
    ["1970-01-01T01:00:00Z", 3_600_000],
    ["1970-01-01T00:00:01Z", 1_000],
    ["1970-01-01T00:00:00.1Z", 100],
    ["1970-01-01T00:00:00.12Z", 120],
    ["1970-01-01T00:00:00.123Z", 123],
    ["1970-01-01T00:00:00.007Z", 7],
    ["1970-01-01T00:00:00.123999999Z", 123],
    ["1970-01-01T02:00:00+02:00", 0],
    ["1970-01-01T00:00:00+00:30", -1_800_000],
    ["1969-12-31T22:00:00-02:00", 0],
    ["1970-01-01T00:00:00-23:59", 86_340_000],
    ["1970-01-01T23:59:59.999Z", dayMs - 1],
    ["1969-12-31T23:59:59.999Z", -1],
  ])("%s is %i", (text, instant) => {
    expect(parseDate(text)).toBe(instant);
    expect(parseInstant(text)).toBe(instant);
  });

  test.each([
    "",
    "1970",
    "1970-1-1",
    "1970-01-01T",
    "1970-01-01T00:00",
    "1970-01-01T00Z",
    "1970-01-01 00:00Z",
    "1970-01-01t00:00z",
    "1970-01-01T24:00Z",
    "1970-01-01T00:60Z",
    "1970-01-01T00:00:60Z",
    "1970-01-01T00:00:00.Z",
    "1970-01-01T00:00:00.1234567890Z",
    "1970-01-01T00:00:00+24:00",
    "1970-01-01T00:00:00+00:60",
    "1970-01-01T00:00:00+0000",
    "1970-01-01T00:00:00+1:00",
    "1970-01-01Z",
    " 1970-01-01",
    "1970-01-01 ",
    "1970-01-01\n",
    "x1970-01-01T00:00Z",
    "+001970-01-01",
    "-0001-01-01",
    "१९७०-01-01",
  ])("%j is no date", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  test("the last hour, minute, second and offset are still good", () => {
    expect(parseDate("1970-01-01T23:59:59+23:59")).toBe(dayMs - 1_000 - 86_340_000);
  });
});

describe("an instant of a message or the command line", () => {
  test("is refused as a date alone", () => {
    expect(parseInstant("1970-01-01")).toBeUndefined();
  });

  test("is printed with milliseconds in UTC, as ECMAScript does, from year 0 to 9999", () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(formatInstant(instant)).toBe(new Date(instant).toISOString());
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });

  test("is printed with sign and six digits outside those years", () => {
    expect(formatInstant(yearZeroMs - 1)).toBe("-000001-12-31T23:59:59.999Z");
    expect(formatInstant(Date.UTC(10_000, 0, 1))).toBe("+010000-01-01T00:00:00.000Z");
    expect(formatInstant(-8.64e15)).toBe(new Date(-8.64e15).toISOString());
    expect(formatInstant(8.64e15)).toBe(new Date(8.64e15).toISOString());
  });

  test("comes back from its own print", () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(parseInstant(formatInstant(instant))).toBe(instant);
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });

  test("is the same in every zone", () => {
    const zone = fc.record({
      hours: fc.integer({ min: 0, max: 23 }),
      minutes: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        zone,
        fc.boolean(),
        (instant, { hours, minutes }, isEast) => {
          const offsetMs = (hours * 60 + minutes) * 60_000 * (isEast ? 1 : -1);
          const local = formatInstant(instant + offsetMs).slice(0, -1);
          const text = `${local}${isEast ? "+" : "-"}${digits(hours, 2)}:${digits(minutes, 2)}`;
          expect(parseInstant(text)).toBe(instant);
        },
      ),
      { seed: 1, numRuns: 1_000 },
    );
  });
});

test("days count through leap years, centuries and eras, before 1970 and before year 0 too", () => {
  for (let days = -800_000; days <= 800_000; days += 97) {
    const date = new Date(days * dayMs);
    expect(daysFromCivil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(days);
    expect(formatInstant(days * dayMs)).toBe(date.toISOString());
  }
});

test("the days around every turn of a year and of February print right for a whole era of 400 years", () => {
  for (let year = 1_600; year <= 2_001; year += 1) {
    for (const [month, day] of [
      [0, 1],
      [1, 28],
      [2, 0],
      [2, 1],
      [11, 31],
    ] as const) {
      const date = new Date(Date.UTC(year, month, day));
      expect(formatInstant(date.getTime())).toBe(date.toISOString());
      expect(parseDate(date.toISOString().slice(0, 10))).toBe(date.getTime());
    }
  }
});
