// The length of a span in words: "12 hours", "1 day".

import { countOf } from "../ui/format-count.ts";

const units = [
  [86_400_000, "day", "days"],
  [3_600_000, "hour", "hours"],
  [60_000, "minute", "minutes"],
  [1_000, "second", "seconds"],
] as const;

/** Of whole seconds. */
export function spanWords(spanMs: number): string {
  const fitting = units.find(([unitMs]) => spanMs % unitMs === 0) ?? units[3];
  return countOf(spanMs / fitting[0], fitting[1], fitting[2]);
}
