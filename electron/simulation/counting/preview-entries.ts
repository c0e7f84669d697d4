// Who would enter a journey at publication and in the time after it: its entry step alone, rehearsed with everybody.

import type { EntryPreview } from "../../../shared/api/preview-contract.ts";
import type { Instant } from "../../../shared/base/instant.ts";
import { Batch } from "../../../shared/engine/batch/batch.ts";
import { compilePlan } from "../../../shared/engine/plan.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { askedCondition } from "./asked-condition.ts";
import { matchingPerson } from "./counted-message.ts";
import { EntryBars } from "./entry-bars.ts";
import type { Job } from "./job.ts";
import type { PeopleSource } from "./people-source.ts";
import { SmallestHashes } from "./smallest-hashes.ts";

export interface EntriesQuestion {
  /** Checked; everybody enters it once at most. */
  readonly journey: Journey;
  readonly definitions: Definitions;
  readonly publishedAtMs: Instant;
  /** Not before publication. */
  readonly untilMs: Instant;
  readonly samples: number;
}

export function* previewEntries(source: PeopleSource, question: EntriesQuestion): Job<EntryPreview> {
  const { publishedAtMs, untilMs } = question;
  const plan = compilePlan(question.journey, question.definitions);
  const settings = { publishedAtMs, untilMs, pauses: [] };
  const batch = new Batch({ plan, settings, log: true, countInstants: [] });
  const bars = new EntryBars(question);
  const samples = {
    atOnce: new SmallestHashes(question.samples),
    later: new SmallestHashes(question.samples),
  };
  for (let chunk = 0; chunk < source.chunkCount; chunk++) {
    const { chunk: messages, hashes } = source.people(chunk);
    batch.run(messages);
    const { log } = batch;
    for (let listed = 0; listed < log.userCount; listed++) {
      const user = log.users[listed] as number;
      const atMs = log.atMs[log.starts[listed] as number] as number;
      bars.add(atMs);
      samples[atMs === publishedAtMs ? "atOnce" : "later"].offer({
        chunk,
        user,
        hash: hashes[user] as number,
        atMs,
      });
    }
    yield;
  }
  const asked = askedCondition(plan.entry.condition, question.definitions);
  const { chosen } = bars.atOnce > 0 ? samples.atOnce : samples.later;
  return {
    ...bars.counts(),
    samples: chosen.map(({ chunk, user, atMs }) =>
      matchingPerson({ people: source.people(chunk), user }, asked, atMs),
    ),
  };
}
