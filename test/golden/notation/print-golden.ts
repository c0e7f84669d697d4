// Transitions and counts as lines of a golden: `u#1 1d wait passed next`, `total entered 1 completed 0 …`.

import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { TransitionRecord } from "../../oracle/transition-record.ts";
import { printTime } from "./golden-time.ts";

export function printTransition(record: TransitionRecord): string {
  const { user, entry, at, ...rest } = record;
  return [`${user}#${entry}`, printTime(Date.parse(at)), ...Object.values(rest)].join(" ");
}

/** One line for the totals, one for the unique users, one a step. */
export function printCounts({ total, unique, steps }: InstantCounts): readonly string[] {
  return [
    `total ${printPairs(total)}`,
    `unique ${printPairs(unique)}`,
    ...Object.entries(steps).map(
      ([id, { fired, ...counts }]) => `${id} ${printPairs(counts)} ${printPairs(fired)}`,
    ),
  ];
}

const printPairs = (pairs: object): string =>
  Object.entries(pairs)
    .map(([name, count]) => `${name} ${count}`)
    .join(" ");
