// A small world in which everything collides: two event names, few users, values that look alike, and a grid
// of minutes ± 1 ms around publication on which messages, windows, waits and dates all fall together.

import fc from "fast-check";
import type { Taste } from "./taste.ts";

/** Publication in most cases; midnight, so that a date alone falls on the grid too. */
export const baseMs = Date.UTC(2026, 0, 1);
const minuteMs = 60_000;

/** An instant of the grid: whole minutes after (before) publication, often a millisecond beside them. */
export const gridInstant = (fromMinute: number, toMinute: number): fc.Arbitrary<number> =>
  fc
    .tuple(
      fc.integer({ min: fromMinute, max: toMinute }),
      fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) }),
    )
    .map(([minute, beside]) => baseMs + minute * minuteMs + beside);

const at = (minute: number): string => new Date(baseMs + minute * minuteMs).toISOString();

const dates = [
  at(2),
  at(4),
  "2026-01-01",
  "2026-01-01T00:03Z",
  "2026-01-01T02:05:00.0009+02:00",
  "2025-12-31T23:03:00.001-01:00",
  baseMs + 3 * minuteMs,
  baseMs + 5 * minuteMs + 0.5,
];

export const nastyTaste: Taste = {
  eventNames: ["A", "B"],
  pageNames: ["A", ""],
  traitKeys: ["t", "t", "d", "a.b", "a", "__proto__", "a.length", "constructor"],
  propertyKeys: ["p", "p", "d", "a.b", "__proto__", "list.0"],
  literals: [
    1,
    "1",
    "01",
    0,
    -0,
    "1.0",
    "",
    "b",
    "ab",
    true,
    "true",
    false,
    100,
    "1e2",
    2 ** 53,
    "9007199254740993",
  ],
  dates,
  durations: ["1m", "2m", "3m", "5m"],
  mostSteps: 7,
};

/** Values of traits and properties: what conditions compare with, dates, and what is neither. */
export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(1, "1", 2, "b", true) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...nastyTaste.literals) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(...dates, "2026-02-30", "2026-01-01T00:03", "1767225600000"),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      null,
      [],
      {},
      [1, "b"],
      ["1"],
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
