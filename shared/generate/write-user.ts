// One person's history: a function of the plan and the person's number alone, so that people can be made in
// any order, any number and any place.

import type { GeneratePlan } from "./generate-options.ts";
import { History } from "./history.ts";
import { InstantText } from "./instant-text.ts";
import { Random } from "./random.ts";

/** The history of person `user` (0 and up), not in the order of arrival. */
export function writeUser(plan: GeneratePlan, user: number, clock = new InstantText()): History {
  const history = new History({
    // The letter's code keeps two scenarios of one seed apart.
    random: new Random(plan.seed + plan.letter.charCodeAt(0) * 0x1000000, user),
    period: plan.period,
    tag: `${plan.letter}${plan.seed.toString(36)}-${user.toString(36)}`,
    latePercent: plan.latePercent,
    duplicatePercent: plan.duplicatePercent,
    clock,
  });
  plan.writeUser(history);
  return history;
}
