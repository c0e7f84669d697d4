// Whether nobody can ever take a connection: every way to it asks for what cannot be at once, or takes longer than there
// is time. Says nothing where it cannot be sure.

import type { LivePlan } from "../engine/live-plan.ts";
import { closedFromMs } from "../engine/accepting.ts";
import { clashOnWay } from "./clash-on-way.ts";
import type { Impossible } from "./impossible.ts";
import { demandsOfWay, waysThrough } from "./demands-of-way.ts";
import type { Target } from "./ways-to-connection.ts";

/** Ways that are told about, of many that are impossible. */
const mostTold = 4;

/** Why each way is impossible, the same reason once; null: perhaps somebody can. */
export function proveImpossible(live: LivePlan, target: Target): readonly Impossible[] | null {
  const ways = waysThrough(live.plan.journey, target);
  if (ways === undefined) return null;
  const reasons = new Map<string, Impossible>();
  for (const way of ways) {
    const reason = whyNot(live, way);
    if (reason === null) return null;
    reasons.set(JSON.stringify(reason), reason);
  }
  return [...reasons.values()].slice(0, mostTold);
}

function whyNot(live: LivePlan, way: readonly Target[]): Impossible | null {
  const { plan, settings } = live;
  const { demands, leastMs, noShare } = demandsOfWay(plan, way);
  if (noShare !== null) return { because: "noShare", step: noShare };
  if (leastMs >= plan.exitAfterMs) return { because: "exitsBefore", leastMs, hasMs: plan.exitAfterMs };
  const hasMs = closedFromMs(settings) - settings.publishedAtMs;
  if (leastMs >= hasMs) return { because: "tooLate", leastMs, hasMs };
  const clauses = clashOnWay(demands, plan.definitions);
  return clauses === null ? null : { because: "clash", clauses };
}
