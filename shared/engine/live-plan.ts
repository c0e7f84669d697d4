// A plan with the circumstances under which its journey is live: what the machine, replays and explanations run.

import type { Plan } from "./plan.ts";
import type { RunSettings } from "./run-settings.ts";

export interface LivePlan {
  readonly plan: Plan;
  readonly settings: RunSettings;
}
