import fc from "fast-check";
import { expect, test } from "vitest";
import { barSpans, foldedSpans, mostBars } from "./bar-spans.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const instant = fc.oneof(
  fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }),
  fc.integer({ min: 1_767_225_600_000, max: 1_767_225_600_000 + 400 * dayMs }),
);

test("the first and the last instant are in the first and the last of a bounded number of bars", () => {
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      const [firstMs, lastMs] = a < b ? [a, b] : [b, a];
      const spans = barSpans(firstMs, lastMs);
      const barOf = (atMs: number): number => Math.floor((atMs - spans.fromMs) / spans.spanMs);
      expect(spans.bars).toBeLessThanOrEqual(mostBars);
      expect([barOf(firstMs), barOf(lastMs)]).toEqual([0, spans.bars - 1]);
      const folded = foldedSpans(spans);
      expect(folded.bars).toBeLessThanOrEqual(mostBars / 4);
      expect(folded.fromMs + folded.bars * folded.spanMs).toBeGreaterThan(lastMs);
    }),
    { numRuns: 1_000, seed: 5 },
  );
});

test("spans are of a length that has a name, and begin where it does", () => {
  const fromMs = Date.parse("2026-01-01T09:30:00Z");
  expect(barSpans(fromMs, fromMs)).toEqual({ fromMs, spanMs: 1_000, bars: 1 });
  expect(barSpans(fromMs, fromMs + 90 * dayMs)).toEqual({
    fromMs: Date.parse("2026-01-01T00:00:00Z"),
    spanMs: 12 * hourMs,
    bars: 181,
  });
  expect(barSpans(fromMs, fromMs + 100 * 365 * dayMs).spanMs).toBe(365 * dayMs);
});
