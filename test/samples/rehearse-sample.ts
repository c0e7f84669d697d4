// A sample journey over a chunk of people, and the counts at the end.

import type { Instant } from "../../shared/base/instant.ts";
import { Batch } from "../../shared/engine/batch/batch.ts";
import { countsAt } from "../../shared/engine/counters.ts";
import type { InstantCounts } from "../../shared/engine/instant-counts.ts";
import { compilePlan } from "../../shared/engine/plan.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import { sampleDefinitions, sampleJourney } from "./sample.ts";

/** Up to the last message, as the command line does by default. */
export function rehearseSample(id: string, people: MessageChunk, publishedAtMs: Instant): InstantCounts {
  const plan = compilePlan(sampleJourney(id), sampleDefinitions(id));
  const untilMs = people.atMs.reduce((last, atMs) => Math.max(last, atMs), publishedAtMs) as Instant;
  const settings = { publishedAtMs, untilMs, pauses: [] };
  const batch = new Batch({ plan, settings, log: false, countInstants: [untilMs] });
  batch.run(people);
  const [counts] = countsAt(plan, batch.counters, 1);
  if (counts === undefined) throw new Error("one instant, one result");
  return counts;
}
