// The templates that a new journey can begin as: the sample journeys, each with the definitions that it needs. They
// are part of the program, so that a built one finds them without looking for files.

import acquisitionDefinitions from "../../../resources/samples/acquisition.definitions.json" with { type: "json" };
import acquisition from "../../../resources/samples/acquisition.journey.json" with { type: "json" };
import cartAbandonmentDefinitions from "../../../resources/samples/cart-abandonment.definitions.json" with { type: "json" };
import cartAbandonment from "../../../resources/samples/cart-abandonment.journey.json" with { type: "json" };
import onboardingDefinitions from "../../../resources/samples/onboarding.definitions.json" with { type: "json" };
import onboarding from "../../../resources/samples/onboarding.journey.json" with { type: "json" };
import reEngagementDefinitions from "../../../resources/samples/re-engagement.definitions.json" with { type: "json" };
import reEngagement from "../../../resources/samples/re-engagement.journey.json" with { type: "json" };
import repeatPurchaseDefinitions from "../../../resources/samples/repeat-purchase.definitions.json" with { type: "json" };
import repeatPurchase from "../../../resources/samples/repeat-purchase.journey.json" with { type: "json" };
import trialConversionDefinitions from "../../../resources/samples/trial-conversion.definitions.json" with { type: "json" };
import trialConversion from "../../../resources/samples/trial-conversion.journey.json" with { type: "json" };
import winBackDefinitions from "../../../resources/samples/win-back.definitions.json" with { type: "json" };
import winBack from "../../../resources/samples/win-back.journey.json" with { type: "json" };
import { assert } from "../../../shared/base/assert.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { checkJourney } from "../../../shared/journey/read-journey.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { checkDefinitions } from "../../../shared/people/read-definitions.ts";

export interface Template {
  readonly journey: Journey;
  readonly definitions: Definitions;
}

const files: readonly (readonly [journey: unknown, definitions: unknown])[] = [
  [cartAbandonment, cartAbandonmentDefinitions],
  [onboarding, onboardingDefinitions],
  [trialConversion, trialConversionDefinitions],
  [acquisition, acquisitionDefinitions],
  [repeatPurchase, repeatPurchaseDefinitions],
  [reEngagement, reEngagementDefinitions],
  [winBack, winBackDefinitions],
];

let checked: readonly Template[] | undefined;

/** In the order in which they are offered; a template's id is that of its journey. */
export const templates = (): readonly Template[] => (checked ??= files.map(checkedTemplate));

function checkedTemplate([journeyValue, definitionsValue]: readonly [unknown, unknown]): Template {
  const definitions = checkDefinitions(definitionsValue);
  assert(definitions.ok, "the definitions of a template are valid");
  const journey = checkJourney(journeyValue, { definitions: definitions.value });
  assert(journey.ok, "a template is valid with its definitions");
  return { journey: journey.value, definitions: definitions.value };
}
