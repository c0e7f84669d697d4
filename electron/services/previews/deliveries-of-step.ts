// What a send step would send for one person at an instant: what `rehearse simulate --deliveries` writes for their
// first entry into a journey that was never published.

import type { SendPreview } from "../../../shared/api/preview-contract.ts";
import { isJsonObject } from "../../../shared/base/json.ts";
import { assert } from "../../../shared/base/assert.ts";
import { deliveryOf } from "../../../shared/engine/delivery.ts";
import { compilePlan } from "../../../shared/engine/plan.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { refused } from "../refusal-wording.ts";

const versionOfDraft = 1;
const firstEntry = 1;

interface SendingJourney {
  /** Checked. */
  readonly journey: Journey;
  readonly definitions: Definitions;
  readonly spaceId: string;
}

interface Sending {
  readonly userId: string;
  readonly atMs: number;
  /** unsent: what undoes it when the instance ends. */
  readonly what?: "sent" | "unsent";
}

/** One for each destination. Throws Refused with "notFound" where the step sends nothing. */
export function deliveriesOfStep(
  { journey, definitions, spaceId }: SendingJourney,
  stepId: string,
  { userId, atMs, what = "sent" }: Sending,
): SendPreview["deliveries"] {
  const step = journey.steps.find(({ id }) => id === stepId);
  if (step?.type !== "sendToDestinations") throw refused({ kind: "notFound", what: "step" });
  const sender = { plan: compilePlan(journey, definitions), version: versionOfDraft, spaceId };
  return step.destinations.map(({ id: destination }) => {
    const kind = { what, step: stepId, destination };
    const { call } = deliveryOf(sender, { kind, user: userId, entry: firstEntry, atMs });
    assert(isJsonObject(call), "a delivery has a call");
    return { destination, call };
  });
}
