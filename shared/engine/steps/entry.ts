// `entry`: reached and passed at the entry instant. Who enters, and when, is in ../entry-rule.ts.

import type { EntryStep } from "../../journey/journey.ts";
import { passesOnce, type StepBehaviour } from "./behaviour.ts";

export const entry: StepBehaviour<EntryStep> = {
  due: () => ["next"],
  nextDue: () => Infinity,
  isDone: passesOnce,
  generate: (_step, code) => code.fire("next", "r"),
};
