// What the shop knows of a customer: the traits at sign-up and how they change later.

import { exponential } from "../distributions.ts";
import type { History } from "../history.ts";
import { personTraits, type Person } from "../person.ts";
import { dayMs, minuteMs } from "../rhythm.ts";
import { Weighted } from "../weighted.ts";
import type { Shopper } from "./shop-visit.ts";

const tiers = new Weighted([
  ["bronze", 60],
  ["silver", 28],
  ["gold", 12],
]);

/** Orders after which a customer may rise to gold. */
const goldOrders = 2;

export interface SignUp {
  readonly person: Person;
  readonly atMs: number;
  readonly isNew: boolean;
  readonly proPercent: number;
}

/** Says who they are, and who they were before the history began. */
export function signUp(history: History, { person, atMs, isNew, proPercent }: SignUp): void {
  const { random, period } = history;
  const createdMs = isNew ? atMs : period.fromMs - exponential(random) * 300 * dayMs;
  const plan = random.chance(proPercent / 100) ? "pro" : "basic";
  const tier = isNew ? "bronze" : tiers.draw(random);
  const shop = `"plan":"${plan}","lifetime_tier":"${tier}","created_at":"${history.instantText(createdMs)}"`;
  history.identify(atMs, `${personTraits(person)},${shop}`);
  history.becomeKnown();
}

/** What becomes known of a customer later: a higher tier, a withdrawn consent, a plan that ends. */
export function changeTraits(history: History, { orders }: Shopper, atMs: number): void {
  const { random } = history;
  const unit = random.unit();
  if (orders >= goldOrders && unit < 0.25) history.identify(atMs + minuteMs, `"lifetime_tier":"gold"`);
  else if (unit > 0.98) history.identify(atMs + minuteMs, `"marketing_consent":false`);
  else if (unit > 0.97) history.identify(atMs + minuteMs, `"plan":null`);
  else if (unit > 0.95) history.identify(atMs + minuteMs, `"plan":"pro"`);
}
