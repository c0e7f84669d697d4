// What the data says against a draft: looked up and tried out by the counting thread, put into words by shared.

import type { EventInData } from "../../../shared/api/catalogue-contract.ts";
import type { PreviewSettings } from "../../../shared/api/preview-contract.ts";
import type { Instant } from "../../../shared/base/instant.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import { describeProblem } from "../../../shared/base/problem.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { dataProblems } from "../../../shared/journey/problems/data-problems.ts";
import type { JourneyProblem } from "../../../shared/journey/problems/journey-problem.ts";
import { readDraft } from "../../../shared/journey/read-draft.ts";
import { checkJourney } from "../../../shared/journey/read-journey.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import type { CountingDesk } from "../counting-desk.ts";
import { refused } from "../refusal-wording.ts";

export interface Doubted {
  readonly document: JsonObject;
  readonly definitions: Definitions;
  /** Of the trial rehearsal. */
  readonly settings: PreviewSettings;
  readonly events: readonly EventInData[];
}

/** Only a valid draft is tried out. Throws Refused with "wrongShape" for what is no draft. */
export async function doubtsOfDraft(
  desk: CountingDesk,
  { document, definitions, settings, events }: Doubted,
  signal: AbortSignal | undefined,
): Promise<readonly JourneyProblem[]> {
  const journey = draftOf(document);
  const question = {
    journey,
    definitions,
    isValid: checkJourney(journey, { definitions }).ok,
    settings: {
      publishedAtMs: settings.publishedAtMs as Instant,
      untilMs: settings.untilMs as Instant,
      pauses: [],
    },
  };
  return dataProblems(journey, definitions, { ...(await desk.ask("summary", question, signal)), events });
}

function draftOf(document: JsonObject): Journey {
  const read = readDraft(document);
  if (read.ok) return read.value;
  const [first] = read.error;
  throw refused({
    kind: "wrongShape",
    problem: first === undefined ? "it cannot be read" : describeProblem(first),
  });
}
