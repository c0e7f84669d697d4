// A histogram of sorted numbers in at most so many bars of equal, round width. Few very large or very small numbers do
// not press all others into one bar: beyond the bars they are counted in an open one at either end.

import type { ValueBar } from "../../../shared/api/definition-contract.ts";

const mostBars = 30;

/** Of all numbers, so many on each side may lie beyond the bars. */
const outside = 0.01;

/** Ascending and finite. */
export function numberBars(sorted: Float64Array): readonly ValueBar[] {
  const least = sorted[0];
  const greatest = sorted.at(-1);
  if (least === undefined || greatest === undefined) return [];
  const from = spread(sorted, outside, least);
  const to = spread(sorted, 1 - outside, greatest);
  const width = roundWidth((to - from) / mostBars, sorted.every(Number.isInteger));
  const first = Math.floor(from / width) * width;
  if (!Number.isFinite(first) || first + width === first)
    return [{ from: least, to: greatest, people: sorted.length }];
  return barsFrom(sorted, { first, width, last: to });
}

/** The quantile, or the extreme itself where it is not far beyond. */
function spread(sorted: Float64Array, share: number, extreme: number): number {
  const inner = quantile(sorted, share);
  const middle = quantile(sorted, 0.5);
  return Math.abs(extreme - middle) <= 2 * Math.abs(inner - middle) ? extreme : inner;
}

/** The least of the numbers that so large a share of them does not exceed. */
export function quantile(sorted: Float64Array, share: number): number {
  const place = Math.max(0, Math.ceil(share * sorted.length) - 1);
  return sorted[place] as number;
}

/** 1, 2, 2.5 or 5 times a power of ten, and no less than `least`; whole where all numbers are. */
function roundWidth(least: number, isWhole: boolean): number {
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const steps = isWhole && power < 10 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10];
  const width = power * (steps.find((step) => step * power >= least) ?? 10);
  return isWhole ? Math.max(1, Math.ceil(width)) : width;
}

interface Bars {
  readonly first: number;
  readonly width: number;
  /** In the last bar of that width. */
  readonly last: number;
}

function barsFrom(sorted: Float64Array, { first, width, last }: Bars): readonly ValueBar[] {
  const bars: ValueBar[] = [];
  let done = 0;
  const add = (from: number | null, to: number | null): void => {
    const before = done;
    while (done < sorted.length && (to === null || (sorted[done] as number) < to)) done += 1;
    bars.push({ from, to, people: done - before });
  };
  if ((sorted[0] as number) < first) add(null, first);
  let end = first;
  // One bar more than wanted where the first one begins before the first number.
  for (let bar = 0; bar <= mostBars + 1 && end <= last; bar++) {
    const from = end;
    end = first + (bar + 1) * width;
    add(from, end);
  }
  if (done < sorted.length) add(end, null);
  return bars;
}
