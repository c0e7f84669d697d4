// The kinds of people who can be made up, by the names that people know them by.

import type { ScenarioName } from "../../../shared/generate/scenarios.ts";

const names: Readonly<Record<ScenarioName, string>> = {
  ecommerce: "Shop customers",
  "saas-trial": "Trial users",
  subscription: "Subscribers",
};

export const scenarioNames: Readonly<Record<string, string>> = names;

/** The id itself for one that is not known. */
export const scenarioName = (scenario: string): string => scenarioNames[scenario] ?? scenario;
