// How many of many instants fall into each of a row of equal spans: the bars below a timeline.

import { countUpTo } from "../base/sorted-instants.ts";

export interface BarsQuestion {
  /** Inclusive, in milliseconds. */
  readonly fromMs: number;
  /** Exclusive. */
  readonly toMs: number;
  readonly bars: number;
}

/**
 * `ascending` are whole milliseconds. Every instant of [fromMs, toMs) is in exactly one bar: that in whose span it
 * lies, the begin of a span included and its end not. All zero where the range is empty.
 */
export function instantsInBars(
  ascending: ArrayLike<number>,
  { fromMs, toMs, bars }: BarsQuestion,
): readonly number[] {
  const before = (atMs: number): number => countUpTo(ascending, Math.ceil(atMs) - 1);
  const counts: number[] = [];
  let counted = before(fromMs);
  for (let bar = 1; bar <= bars; bar += 1) {
    const endMs = bar === bars ? toMs : fromMs + (toMs - fromMs) * (bar / bars);
    const next = Math.max(counted, before(endMs));
    counts.push(next - counted);
    counted = next;
  }
  return counts;
}
