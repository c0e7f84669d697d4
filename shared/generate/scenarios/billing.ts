// The life of a subscription: it starts, is watched, renewed every 30 days, sometimes fails, sometimes ends.

import { exponential } from "../distributions.ts";
import type { History } from "../history.ts";
import type { Person } from "../person.ts";
import type { Random } from "../random.ts";
import { dayMs, leisure } from "../rhythm.ts";
import { Weighted } from "../weighted.ts";
import { watch } from "./watching.ts";

export interface Plan {
  readonly name: string;
  /** A JSON number. */
  readonly price: string;
}

/** The rest are on the standard plan. */
export interface PlanShares {
  readonly basicPercent: number;
  readonly premiumPercent: number;
}

export interface Subscriber extends PlanShares {
  readonly person: Person;
  readonly playsPerWeek: number;
  readonly plan: Plan;
  /** After this instant they watch no more. */
  readonly stopsMs: number;
  readonly cancelPercent: number;
  readonly paymentFailurePercent: number;
  readonly recoveryPercent: number;
  readonly returnPercent: number;
  readonly planChangePercent: number;
}

const monthMs = 30 * dayMs;
/** How much likelier than others those who stopped watching are to cancel. */
const lapsedFactor = 5;

const basic: Plan = { name: "basic", price: "5.99" };
const standard: Plan = { name: "standard", price: "9.99" };
const premium: Plan = { name: "premium", price: "14.99" };

/** One look at the plans laid out by their shares; where both ask for more than there is, basic has its own first. */
export function drawPlan(random: Random, { basicPercent, premiumPercent }: PlanShares): Plan {
  const place = random.below(100);
  if (place < basicPercent) return basic;
  return place < 100 - Math.min(premiumPercent, 100 - basicPercent) ? standard : premium;
}

const reasons = new Weighted([
  ["too expensive", 40],
  ["nothing to watch", 30],
  ["moved to another service", 20],
  ["other", 10],
]);

/** Records the start and all that follows from it. */
export function startSubscription(
  history: History,
  subscriber: Subscriber,
  { atMs, isReturning }: { readonly atMs: number; readonly isReturning: boolean },
): void {
  const { plan } = subscriber;
  const renewsMs = atMs + monthMs;
  const returning = isReturning ? `,"returning":true` : "";
  history.track(atMs, "Subscription Started", `${planJson(plan)},"interval":"month"${returning}`);
  history.identify(atMs + 1_000, `"plan":"${plan.name}","renews_at":"${history.instantText(renewsMs)}"`);
  beSubscribed(history, subscriber, { fromMs: atMs, renewsMs });
}

/** Everything that a subscriber does from `fromMs` on, who pays at `renewsMs` and then every month. */
export function beSubscribed(
  history: History,
  subscriber: Subscriber,
  { fromMs, renewsMs }: { readonly fromMs: number; readonly renewsMs: number },
): void {
  const { person, playsPerWeek, stopsMs } = subscriber;
  const endMs = bill(history, subscriber, renewsMs);
  watch(history, { person, fromMs, toMs: Math.min(endMs, stopsMs), playsPerWeek });
}

/** Renewals from `firstMs` on; returns the instant at which the subscription ended, or the end of the period. */
function bill(history: History, subscriber: Subscriber, firstMs: number): number {
  const { random, period } = history;
  let { plan } = subscriber;
  for (let dueMs = firstMs; dueMs < period.toMs; dueMs += monthMs) {
    const cancelled = drawCancellation(history, subscriber, dueMs);
    if (cancelled !== undefined)
      return end(history, { ...subscriber, plan }, { atMs: cancelled, reason: reasons.draw(random) });
    const paidMs = collect(history, { ...subscriber, plan }, dueMs);
    if (paidMs === undefined)
      return end(history, { ...subscriber, plan }, { atMs: dueMs + 7 * dayMs, reason: "payment" });
    history.track(paidMs, "Subscription Renewed", planJson(plan));
    plan = maybeChangePlan(history, { ...subscriber, plan }, paidMs);
    history.identify(
      paidMs + 1_000,
      `"plan":"${plan.name}","renews_at":"${history.instantText(dueMs + monthMs)}"`,
    );
  }
  return period.toMs;
}

/** Somewhere in the ten days before it is due. */
function drawCancellation(
  { random }: History,
  { person, cancelPercent, stopsMs }: Subscriber,
  dueMs: number,
): number | undefined {
  const factor = stopsMs < dueMs ? lapsedFactor : 1;
  if (!random.chance((cancelPercent / 100) * factor)) return undefined;
  return leisure.drawSoon(random, dueMs - (1 + 9 * random.unit()) * dayMs, person.country.zoneMs);
}

/** The instant at which a renewal was paid; undefined where it never was. */
function collect(history: History, subscriber: Subscriber, dueMs: number): number | undefined {
  const { random } = history;
  if (!random.chance(subscriber.paymentFailurePercent / 100)) return dueMs;
  history.track(dueMs, "Payment Failed", `${planJson(subscriber.plan)},"attempt":1`);
  if (random.chance(subscriber.recoveryPercent / 100))
    return dueMs + Math.min(6, 2 * exponential(random)) * dayMs;
  history.track(dueMs + 3 * dayMs, "Payment Failed", `${planJson(subscriber.plan)},"attempt":2`);
  return undefined;
}

function maybeChangePlan(history: History, subscriber: Subscriber, atMs: number): Plan {
  const { random } = history;
  const { plan } = subscriber;
  if (!random.chance(subscriber.planChangePercent / 100)) return plan;
  const next = drawPlan(random, subscriber);
  if (next !== plan) history.track(atMs + 500, "Plan Changed", `"from":"${plan.name}","to":"${next.name}"`);
  return next;
}

interface Ending {
  readonly atMs: number;
  readonly reason: string;
}

/** The plan is gone from the traits; some people subscribe again, weeks later. */
function end(history: History, subscriber: Subscriber, { atMs, reason }: Ending): number {
  const { random, period } = history;
  history.track(atMs, "Subscription Cancelled", `"plan":"${subscriber.plan.name}","reason":"${reason}"`);
  history.identify(
    atMs + 1_000,
    `"plan":null,"renews_at":null,"cancelled_at":"${history.instantText(atMs)}"`,
  );
  if (!random.chance(subscriber.returnPercent / 100)) return atMs;
  const restMs = (3 + 20 * exponential(random)) * dayMs;
  const returnMs = leisure.drawSoon(random, atMs + restMs, subscriber.person.country.zoneMs);
  // A person may come back more than once, but always days later, so this ends with the period.
  if (returnMs < period.toMs) {
    startSubscription(
      history,
      { ...subscriber, stopsMs: period.toMs },
      { atMs: returnMs, isReturning: true },
    );
  }
  return atMs;
}

const planJson = ({ name, price }: Plan): string => `"plan":"${name}","price":${price}`;
