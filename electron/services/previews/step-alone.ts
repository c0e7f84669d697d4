// One step of a draft as a whole journey, so that it can be tried whatever the rest of the draft is.

import { describeProblem } from "../../../shared/base/problem.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../shared/base/json.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { checkJourney } from "../../../shared/journey/read-journey.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { refused } from "../refusal-wording.ts";
import { Refused } from "../refused.ts";

const anyName = "Draft";
const anyId = "draft";

/** The entry step with the draft's settings; nobody enters twice. Throws Refused with "notValid". */
export function entryAlone(document: JsonObject, definitions: Definitions): Journey {
  const entry = stepsOf(document)[0];
  if (entry === undefined) throw refused({ kind: "notFound", what: "step" });
  const { settings } = document;
  const once = isJsonObject(settings) ? { ...settings } : undefined;
  if (once !== undefined) Reflect.deleteProperty(once, "reentry");
  const kept = once === undefined || Object.keys(once).length === 0 ? {} : { settings: once };
  return checked({ ...kept, ...envelope, id: anyId, steps: [{ ...entry, next: null }] }, definitions);
}

/** A step that everybody reaches at once. Throws Refused with "notFound" or "notValid". */
export function stepAlone(document: JsonObject, stepId: string, definitions: Definitions): Journey {
  const step = stepsOf(document).find(({ id }) => id === stepId);
  if (step === undefined) throw refused({ kind: "notFound", what: "step" });
  const entryId = stepId === "entry" ? "first" : "entry";
  const entry = { id: entryId, type: "entry", name: anyName, condition: { all: [] }, next: stepId };
  const { id } = document;
  return checked({ ...envelope, id: id ?? anyId, steps: [entry, { ...step, next: null }] }, definitions);
}

const envelope = { format: "rehearse.journey/1", name: anyName };

function stepsOf({ steps }: JsonObject): readonly JsonObject[] {
  return Array.isArray(steps) ? (steps as readonly JsonValue[]).filter(isJsonObject) : [];
}

function checked(document: JsonObject, definitions: Definitions): Journey {
  const read = checkJourney(document, { definitions });
  if (read.ok) return read.value;
  const [first] = read.error;
  throw new Refused({
    kind: "notValid",
    happened: `The step is not complete${first === undefined ? "" : `: ${describeProblem(first)}`}.`,
    kept: "The draft is as it was.",
    remedy: "Complete it; the preview follows at once.",
  });
}
