// A small world in which everything collides: two event names, few users, values that look alike, and a grid
// of instants ± 1 ms around publication on which messages, windows, waits and dates all fall together.

import fc from "fast-check";
import type { Taste } from "./taste.ts";

/** Publication in most cases, but in the epoch's world. */
export const baseMs = Date.UTC(2026, 0, 1);

export interface NastyWorld {
  /** Publication in most cases; midnight, so that a date alone falls on the grid too. */
  readonly baseMs: number;
  readonly taste: Taste;
  /** The distance between two instants of the grid. */
  readonly unitMs: number;
  /** Values of traits and properties: what conditions compare with, dates, and what is neither. */
  readonly value: fc.Arbitrary<unknown>;
  readonly date: fc.Arbitrary<unknown>;
  /** An instant of the grid: whole units after (before) publication, often a millisecond beside them. */
  readonly at: (from: number, to: number) => fc.Arbitrary<number>;
}

interface Scale {
  readonly baseMs: number;
  readonly unitMs: number;
  /** The shortest first. */
  readonly durations: readonly string[];
}

function nastyWorld({ baseMs, unitMs, durations }: Scale): NastyWorld {
  const instant = (units: number): number => baseMs + units * unitMs;
  const text = (units: number): string => new Date(instant(units)).toISOString();
  const dates = [
    text(2),
    text(4),
    text(0).slice(0, 10),
    `${new Date(baseMs + 86_400_000).toISOString().slice(0, 10)}T00:00Z`,
    text(3).replace("Z", "9+00:00"),
    new Date(instant(5) + 7_200_001).toISOString().replace("Z", "+02:00"),
    new Date(instant(3) - 5_400_000).toISOString().replace("Z", "-01:30"),
    instant(3),
    instant(5) + 0.5,
  ];
  return {
    baseMs,
    unitMs,
    taste: nastyTaste(durations, dates),
    value: nastyValue(dates),
    date: fc.constantFrom<unknown>(...dates),
    at: (from, to) =>
      fc
        .tuple(
          fc.integer({ min: from, max: to }),
          fc.oneof(
            { weight: 4, arbitrary: fc.constant(0) },
            { weight: 1, arbitrary: fc.constantFrom(-1, 1) },
          ),
        )
        .map(([units, beside]) => instant(units) + beside),
  };
}

const nastyTaste = (durations: readonly string[], dates: readonly (string | number)[]): Taste => ({
  eventNames: ["A", "B"],
  pageNames: ["A", ""],
  traitKeys: ["t", "t", "d", "a.b", "a", "__proto__", "a.length", "a.constructor", "constructor"],
  propertyKeys: ["p", "p", "d", "a.b", "__proto__", "list.0", "a.constructor"],
  literals,
  dates,
  durations,
  mostSteps: 7,
});

const literals = [
  1,
  "1",
  "01",
  0,
  -0,
  "1.0",
  "",
  "b",
  "ab",
  "B",
  "Ab",
  true,
  "true",
  false,
  100,
  "1e2",
  2 ** 53,
  "9007199254740993",
];

const nastyValue = (dates: readonly (string | number)[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<unknown>(1, "1", 2, "b", true) },
    { weight: 3, arbitrary: fc.constantFrom<unknown>(...literals) },
    { weight: 1, arbitrary: fc.constant(null) },
    {
      weight: 3,
      arbitrary: fc.constantFrom<unknown>(...dates, "2026-02-30", "2026-01-01T00:03", "1767225600000"),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom<unknown>(
        null,
        [],
        {},
        [1, "b"],
        ["1"],
        ["true", 2],
        [true],
        [[1]],
        { b: 1 },
        { b: null },
        { b: "1" },
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>(
        1.5,
        -1,
        0.1,
        0.2,
        "0.1",
        1e21,
        "-0",
        "1e400",
        1e308,
        "+1",
        "1.",
        " 1",
        "١",
      ),
    },
  );

/** Windows, waits and messages within minutes. */
export const minuteWorld = nastyWorld({
  baseMs,
  unitMs: 60_000,
  durations: ["1m", "2m", "3m", "5m"],
});

/** The same over days, in every unit of a duration. */
export const dayWorld = nastyWorld({
  baseMs,
  unitMs: 43_200_000,
  durations: ["12h", "1440m", "36h", "2d", "1w"],
});

/** Where an instant may be 0, −1 or 1. */
export const epochWorld = nastyWorld({ baseMs: 0, unitMs: 60_000, durations: ["1m", "2m", "3m", "5m"] });
