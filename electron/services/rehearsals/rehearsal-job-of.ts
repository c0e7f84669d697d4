// What is rehearsed when somebody asks for a journey to be rehearsed: what is worked on, with everyone, between the
// instants that fit the data. Inside a read of the space.

import type { Instant } from "../../../shared/base/instant.ts";
import { checkJourney } from "../../../shared/journey/read-journey.ts";
import type { Space } from "../../space/space.ts";
import { workedOn } from "../journeys/stored-journey.ts";
import { refused } from "../refusal-wording.ts";
import { settingsForData } from "../settings-for-data.ts";
import { definitionsOf } from "../space-definitions.ts";
import type { RehearsalJob } from "./rehearsal-job.ts";
import { nextRehearsalName } from "./rehearsal-name.ts";

/** Throws Refused where there is no such journey, or where it has errors. */
export function rehearsalJob(space: Space, id: string, nowMs: number): RehearsalJob {
  const { stored, document } = workedOn(space, id);
  const definitions = definitionsOf(space);
  const checked = checkJourney(document, { definitions });
  if (!checked.ok) throw refused({ kind: "notValid", name: document.name, errors: checked.error.length });
  const { publishedAtMs, untilMs } = settingsForData(space.catalogue.facts(), nowMs);
  const settings = { publishedAtMs: publishedAtMs as Instant, untilMs: untilMs as Instant, pauses: [] };
  return {
    name: nextRehearsalName(space.rehearsals.list()),
    journeyVersion: stored.version === "draft" ? null : stored.version,
    task: {
      journey: checked.value,
      definitions,
      settings,
      countInstants: [settings.untilMs],
      outputs: { records: true, transitionLines: false },
    },
  };
}
