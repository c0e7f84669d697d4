// What was found out about when things happened in a space: gone through once, and kept for as long as the people are
// the same.

import type { BarSpans } from "../../../shared/api/catalogue-contract.ts";
import type { ActivityTally } from "./activity-tally.ts";
import type { Job } from "./job.ts";
import type { PeopleSource } from "./people-source.ts";
import { barSpans } from "./bar-spans.ts";

/** By what it is of: `<type> <name>` of an event, the path of a trait. */
export interface SpaceActivity {
  /** null in a space without messages. */
  readonly spans: BarSpans | null;
  readonly tallies: ReadonlyMap<string, ActivityTally>;
}

/** `scan` is never asked in a space without messages. */
export function* keptActivity(
  source: PeopleSource,
  of: "events" | "traits",
  scan: (spans: BarSpans) => Job<ReadonlyMap<string, ActivityTally>>,
): Job<SpaceActivity> {
  const known = source.activities.get(of);
  if (known !== undefined) return known;
  const spans = yield* spansOf(source);
  const tallies = spans === null ? new Map<string, ActivityTally>() : yield* scan(spans);
  const found = { spans, tallies };
  source.activities.set(of, found);
  return found;
}

/** Of all messages of everybody: theirs ascend, so that the first and the last of each say it. */
function* spansOf(source: PeopleSource): Job<BarSpans | null> {
  let firstMs = Infinity;
  let lastMs = -Infinity;
  for (let number = 0; number < source.chunkCount; number++) {
    const { offsets, atMs, userCount } = source.people(number).chunk;
    for (let user = 0; user < userCount; user++) {
      firstMs = Math.min(firstMs, atMs[offsets[user] as number] as number);
      lastMs = Math.max(lastMs, atMs[(offsets[user + 1] as number) - 1] as number);
    }
    yield;
  }
  return firstMs > lastMs ? null : barSpans(firstMs, lastMs);
}
