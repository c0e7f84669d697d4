// The spans of which a picture of activity has a bar each: as short as they can be without being too many, of a length
// that has a name, and beginning at its full hours, days and so on in UTC.

import type { BarSpans } from "../../../shared/api/catalogue-contract.ts";

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const yearMs = 365 * dayMs;

const lengths = [
  secondMs,
  15 * secondMs,
  minuteMs,
  15 * minuteMs,
  hourMs,
  6 * hourMs,
  12 * hourMs,
  dayMs,
  7 * dayMs,
  28 * dayMs,
];

export const mostBars = 240;

/** In a small picture one bar stands for so many. */
export const foldedBars = 4;

/** Both inclusive; the last one is in the last bar. */
export function barSpans(firstMs: number, lastMs: number): BarSpans {
  const fits = (spanMs: number): boolean => barsFor(firstMs, lastMs, spanMs) <= mostBars;
  const years = Math.ceil((lastMs - firstMs) / ((mostBars - 1) * yearMs));
  const spanMs = lengths.find(fits) ?? years * yearMs;
  return {
    fromMs: Math.floor(firstMs / spanMs) * spanMs,
    spanMs,
    bars: barsFor(firstMs, lastMs, spanMs),
  };
}

export const foldedSpans = ({ fromMs, spanMs, bars }: BarSpans): BarSpans => ({
  fromMs,
  spanMs: spanMs * foldedBars,
  bars: Math.ceil(bars / foldedBars),
});

const barsFor = (firstMs: number, lastMs: number, spanMs: number): number =>
  Math.floor(lastMs / spanMs) - Math.floor(firstMs / spanMs) + 1;
