// The sample's journeys on their way into the space, each rehearsed as it was before its draft was begun.

import type { Space } from "../../space/space.ts";
import { keepRehearsal } from "../rehearsals/keep-rehearsal.ts";
import { rehearsalJob } from "../rehearsals/rehearsal-job-of.ts";
import { nextRehearsalName } from "../rehearsals/rehearsal-name.ts";
import { RehearsingThread } from "../rehearsals/rehearsing-thread.ts";
import { assert } from "../../../shared/base/assert.ts";
import { spaceValue } from "../space-value.ts";
import { type SampleJourney, sampleJourneys, sampleSettings } from "./sample-journeys.ts";

/** Throws Refused where the space cannot be written. */
export async function addSampleJourneys(space: Space): Promise<void> {
  const thread = new RehearsingThread({ spacePath: space.path, workers: 1 });
  try {
    for (const journey of sampleJourneys()) await addJourney(space, journey, thread);
  } finally {
    await thread.stop();
  }
}

async function addJourney(space: Space, journey: SampleJourney, thread: RehearsingThread): Promise<void> {
  const { id, status, versions, draft, rehearsed } = journey;
  spaceValue(space.transaction(() => versions.forEach((version) => space.journeys.saveVersion(version))));
  if (rehearsed) await rehearse(space, id, thread);
  spaceValue(
    space.transaction(() => {
      if (draft !== null) space.journeys.saveDraft(draft);
      space.journeys.setStatus(id, status, changedAtMs(journey));
    }),
  );
}

/** Between the instants of the sample, whatever the clock and the zone of this machine. */
async function rehearse(space: Space, id: string, thread: RehearsingThread): Promise<void> {
  const { signal } = new AbortController();
  const cohort = { kind: "everyone" } as const;
  const setup = { ...sampleSettings, cohort, pauses: [], archivedAtMs: null };
  const job = spaceValue(
    space.read(() => {
      const name = nextRehearsalName(space.rehearsals.list());
      return rehearsalJob(space, { journey: id, name, setup, nowMs: sampleSettings.untilMs });
    }),
  );
  const rehearsed = await thread.rehearse(job, { signal, onDone: () => undefined });
  assert(rehearsed.ok, `the sample's journey "${id}" can be rehearsed`);
  await keepRehearsal(space, rehearsed.value, { signal });
}

const changedAtMs = ({ versions, draft }: SampleJourney): number =>
  (draft ?? versions.at(-1))?.savedAtMs ?? 0;
