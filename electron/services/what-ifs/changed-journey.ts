// A changed journey as a window sends it, checked against the definitions that its rehearsal knows.

import type { JsonObject } from "../../../shared/base/json.ts";
import { describeProblem } from "../../../shared/base/problem.ts";
import { checkJourney } from "../../../shared/journey/read-journey.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import type { SavedRehearsal } from "../../simulation/saved-rehearsal.ts";
import { Refused } from "../refused.ts";

/** It stays the journey that it was, whatever id the document bears. Throws Refused, "notValid". */
export function changedJourney(
  document: JsonObject,
  { facts, definitions }: Pick<SavedRehearsal, "facts" | "definitions">,
): Journey {
  const checked = checkJourney({ ...document, id: facts.journeyId }, { definitions });
  if (checked.ok) return checked.value;
  const [first] = checked.error;
  throw new Refused({
    kind: "notValid",
    happened: `The changed journey cannot be played: ${first === undefined ? "it is not complete" : describeProblem(first)}.`,
    kept: "Nothing was played. The changes are as they were.",
    remedy: "Mend it, then run it again.",
  });
}
