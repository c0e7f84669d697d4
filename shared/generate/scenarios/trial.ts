// A trial of the pro plan, from its start to the upgrade or to the day on which it ends.

import { exponential } from "../distributions.ts";
import type { History } from "../history.ts";
import type { Person } from "../person.ts";
import { dayMs, office } from "../rhythm.ts";

interface Trial {
  readonly person: Person;
  readonly startMs: number;
  readonly trialDays: number;
  readonly upgradePercent: number;
  /** Uses of features in the first fortnight. */
  readonly features: number;
}

export function runTrial(history: History, trial: Trial): void {
  const { random } = history;
  const { person, startMs, trialDays, upgradePercent, features } = trial;
  const endMs = startMs + trialDays * dayMs;
  history.track(startMs, "Trial Started", `"plan":"pro","trial_days":${trialDays}`);
  history.identify(startMs + 1_000, `"plan":"trial","trial_ends_at":"${history.instantText(endMs)}"`);
  // Those who use the product a lot are three times as likely to stay as those who hardly do.
  const likelihood = (upgradePercent / 100) * (0.5 + Math.min(features, 6) / 6);
  if (!random.chance(likelihood)) endTrial(history, endMs);
  else upgrade(history, office.drawSoon(random, drawDecision(history, trial), person.country.zoneMs));
}

/** Half decide in the last two days of the trial or just after it, the others along the way. */
function drawDecision({ random }: History, { startMs, trialDays }: Trial): number {
  if (random.chance(0.5)) return startMs + Math.max(0, trialDays - 2 + 3 * random.unit()) * dayMs;
  return startMs + Math.min(1, exponential(random) / 2) * trialDays * dayMs;
}

function upgrade(history: History, atMs: number): void {
  const { random } = history;
  const seats = 1 + Math.floor(3 * exponential(random));
  const interval = random.chance(0.3) ? "year" : "month";
  history.track(
    atMs,
    "Plan Upgraded",
    `"from":"trial","to":"pro","seats":${seats},"mrr":${seats * 19.5},"interval":"${interval}"`,
  );
  history.identify(atMs + 1_000, `"plan":"pro","trial_ends_at":null`);
}

function endTrial(history: History, atMs: number): void {
  const { random } = history;
  history.track(atMs, "Trial Ended", `"plan":"pro"`);
  history.identify(atMs + 1_000, `"plan":"free","trial_ends_at":null`);
  if (random.chance(0.12))
    history.track(atMs + exponential(random) * 2 * dayMs, "Survey Answered", `"score":"${random.below(11)}"`);
}
