// The pieces of what an event clause says: how often, since when, how far back.

import { spanWords } from "../../../shared/base/duration-words.ts";
import type { Count, EventPattern, EventType } from "../../../shared/conditions/condition.ts";

export const eventTypeOf = (event: EventPattern): EventType => event.type ?? "track";

/** Whether the count says "never". */
export const isNever = (count: Count | undefined): boolean =>
  count !== undefined &&
  (("atMost" in count && count.atMost === 0) || ("exactly" in count && count.exactly === 0));

/** Whether the count says no more than "they did". */
export const isOnce = (count: Count | undefined): boolean =>
  count === undefined || ("atLeast" in count && count.atLeast === 1);

/** "at least once", "exactly 3 times", "any number of times". */
export function countWords(count: Count): string {
  if ("atLeast" in count)
    return count.atLeast === 0 ? "any number of times" : `at least ${timesWords(count.atLeast)}`;
  if ("atMost" in count) return `at most ${timesWords(count.atMost)}`;
  return `exactly ${timesWords(count.exactly)}`;
}

const timesWords = (count: number): string => (count === 1 ? "once" : `${count} times`);

export const sinceWords = (since: string): string =>
  since === "entry" ? "since entering" : since === "step" ? "since this step" : `since ${since}`;

/** "in the last 7 days"; what is no duration stays as it is. */
export const windowWords = (within: string): string =>
  `in the last ${within === "" ? "…" : spanWords(within)}`;
