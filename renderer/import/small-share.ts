// Shares that may be very small, and still are not nothing.

import { formatPercent } from "../ui/format-count.ts";

/** With one decimal as everywhere; below 0.1 % with two, and never less than "0.01%". */
export function smallShare(part: number, whole: number): string {
  if (part === 0 || whole === 0 || part / whole >= 0.001) return formatPercent(part, whole);
  return `${Math.max(0.01, (100 * part) / whole).toFixed(2)}%`;
}
