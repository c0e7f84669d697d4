// The kinds of people who can be made up, by the names that people know them by.

import { isScenarioName, scenarios } from "../../../shared/generate/scenarios.ts";

export const scenarioNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(scenarios).map(([scenario, { name }]) => [scenario, name]),
);

/** The id itself for one that is not known. */
export const scenarioName = (scenario: string): string =>
  isScenarioName(scenario) ? scenarios[scenario].name : scenario;
