// Shares as the map shows them: one decimal, but nothing after all and none.

import { formatPercent } from "../../ui/format-count.ts";

/** 12 of 100 → "12.0%", all → "100%", none → "0%"; of nothing "–". */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return "–";
  if (part === 0) return "0%";
  return part === whole ? "100%" : formatPercent(part, whole);
}

/** Of parts that make up a whole: rounded so that they make up 100% on the screen too. */
export function formatShares(parts: readonly number[]): readonly string[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return parts.map(() => "–");
  const exact = parts.map((part) => (1000 * part) / whole);
  const tenths = exact.map(Math.floor);
  const missing = 1000 - tenths.reduce((sum, one) => sum + one, 0);
  const byRest = exact
    .map((one, index) => ({ index, rest: one - Math.floor(one) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRest.slice(0, missing)) tenths[index] = (tenths[index] ?? 0) + 1;
  return tenths.map((one) => formatShare(one, 1000));
}
