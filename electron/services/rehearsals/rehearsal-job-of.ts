// What is rehearsed when somebody asks for a journey to be rehearsed: what is worked on, under the circumstances that
// were set up. Who takes part is added when it is known. Inside a read of the space.

import type { RehearsalSetup } from "../../../shared/api/cohort.ts";
import { setupProblems } from "../../../shared/api/setup-problems.ts";
import { checkJourney } from "../../../shared/journey/read-journey.ts";
import { runSettingsOf } from "../../simulation/rehearsal-settings.ts";
import type { Space } from "../../space/space.ts";
import { workedOn } from "../journeys/stored-journey.ts";
import { refused } from "../refusal-wording.ts";
import { definitionsOf } from "../space-definitions.ts";
import type { ChosenPeople } from "./chosen-people.ts";
import type { RehearsalJob } from "./rehearsal-job.ts";

interface Wanted {
  readonly journey: string;
  readonly name: string;
  readonly setup: RehearsalSetup;
  readonly nowMs: number;
}

/** Throws Refused where there is no such journey, where it has errors, or where the setup is wrong. */
export function rehearsalJob(space: Space, { journey, name, setup, nowMs }: Wanted): RehearsalJob {
  const { stored, document } = workedOn(space, journey);
  const definitions = definitionsOf(space);
  const checked = checkJourney(document, { definitions });
  if (!checked.ok) throw refused({ kind: "notValid", name: document.name, errors: checked.error.length });
  assertRunnable(setup);
  const settings = runSettingsOf(setup);
  return {
    name,
    journeyVersion: stored.version === "draft" ? null : stored.version,
    cohort: setup.cohort,
    ranAtMs: nowMs,
    task: {
      journey: checked.value,
      definitions,
      settings,
      countInstants: [settings.untilMs],
      outputs: { records: true, transitionLines: false },
    },
  };
}

export const withPeople = (
  job: RehearsalJob,
  { userIds, generated, personas }: ChosenPeople,
): RehearsalJob => ({
  ...job,
  ...(userIds === null ? {} : { userIds }),
  ...(generated === null ? {} : { generated }),
  ...(personas === null ? {} : { personas }),
});

/** Throws Refused with the first thing that is wrong with the times. */
export function assertRunnable(setup: RehearsalSetup): void {
  const [problem] = setupProblems(setup);
  if (problem !== undefined) throw refused({ kind: "badSetup", problem: problem.sentence });
}
