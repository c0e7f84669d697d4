// The scenarios by name: `rehearse generate --scenario <name>`.

import type { Scenario } from "./scenario.ts";
import { ecommerce } from "./scenarios/ecommerce.ts";
import { saasTrial } from "./scenarios/saas-trial.ts";
import { subscription } from "./scenarios/subscription.ts";

export type ScenarioName = "ecommerce" | "saas-trial" | "subscription";

export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  ecommerce,
  "saas-trial": saasTrial,
  subscription,
};

export const isScenarioName = (text: string): text is ScenarioName => Object.hasOwn(scenarios, text);
