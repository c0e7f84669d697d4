// A shop: people come by, look at products, fill carts, leave most of them, order, and come back.

import { exponential, poisson } from "../distributions.ts";
import type { History } from "../history.ts";
import { drawPerson, type Person } from "../person.ts";
import { dayMs, leisure, minuteMs } from "../rhythm.ts";
import { scenario, type KnobValues } from "../scenario.ts";
import { changeTraits, signUp } from "./shop-customer.ts";
import { visitShop, type Shopper } from "./shop-visit.ts";

const knobs = {
  visitsPerMonth: {
    meaning: "How often a person visits the shop in 30 days, on average",
    default: 0.445,
    min: 0,
    max: 20,
  },
  anonymousPercent: {
    meaning: "People who never say who they are, in percent",
    default: 18,
    min: 0,
    max: 100,
  },
  newCustomerPercent: {
    meaning: "People, of those who do, who first sign up during the history, in percent",
    default: 45,
    min: 0,
    max: 100,
  },
  cartPercent: {
    meaning: "Looks at a product that put it into the cart, in percent",
    default: 32,
    min: 0,
    max: 100,
  },
  checkoutPercent: {
    meaning: "Visits with a filled cart that start the checkout, in percent",
    default: 50,
    min: 0,
    max: 100,
  },
  orderPercent: {
    meaning: "Started checkouts that end in an order, in percent",
    default: 68,
    min: 0,
    max: 100,
  },
  returnPercent: {
    meaning: "Left carts that people come back to and order within days, in percent",
    default: 22,
    min: 0,
    max: 100,
  },
  proPercent: {
    meaning: "Known people on the pro plan (free delivery, members' prices), in percent",
    default: 15,
    min: 0,
    max: 100,
  },
} as const;

export const ecommerce = scenario({
  description: "A shop: product views, carts, orders and repeat purchases of visitors and known customers",
  letter: "e",
  knobs,
  writeUser,
});

const otherDeviceShare = 0.04;

function writeUser(history: History, values: KnobValues<typeof knobs>): void {
  const { random } = history;
  const person = drawPerson(random, history.tag.replaceAll("-", ""));
  const isKnown = !random.chance(values.anonymousPercent / 100);
  const isNew = random.chance(values.newCustomerPercent / 100);
  // Who likes the shop comes more often and puts more into the cart; who stays a stranger mostly looks.
  const appetite = isKnown ? exponential(random) : exponential(random) / 2;
  const starts = drawVisits(history, person, values.visitsPerMonth * appetite);
  const signUpVisit = isNew ? random.below(Math.min(starts.length, 3)) : 0;
  const cartPercent = values.cartPercent * (isKnown ? 0.5 + 0.5 * appetite : 0.4);
  const shopper: Shopper = { ...values, cartPercent, person, orders: 0 };
  // A customer of old is known from the beginning; a new one signs up at the end of a visit.
  if (isKnown && !isNew)
    signUp(history, { person, isNew, atMs: starts[0] ?? 0, proPercent: values.proPercent });
  for (const [visit, startMs] of starts.entries()) {
    const endMs = visitOnSomeDevice(history, shopper, { startMs, isKnown: isKnown && visit > signUpVisit });
    if (!isKnown || visit < signUpVisit) continue;
    if (visit > signUpVisit) changeTraits(history, shopper, endMs);
    else if (isNew) signUp(history, { person, isNew, atMs: endMs + minuteMs, proPercent: values.proPercent });
  }
}

/** Everybody comes at least once, and a few come very often. */
function drawVisits(history: History, person: Person, visitsPerMonth: number): readonly number[] {
  const { random, period } = history;
  const months = (period.toMs - period.fromMs) / (30 * dayMs);
  const visits = 1 + poisson(random, visitsPerMonth * months);
  return Array.from({ length: visits }, () => leisure.draw(random, period, person.country.zoneMs)).sort(
    (one, other) => one - other,
  );
}

interface Visit {
  readonly startMs: number;
  readonly isKnown: boolean;
}

/** Known people now and then come on another device first, and say who they are when they are done. */
function visitOnSomeDevice(history: History, shopper: Shopper, { startMs, isKnown }: Visit): number {
  if (!isKnown || !history.random.chance(otherDeviceShare)) return visitShop(history, shopper, startMs);
  history.changeDevice();
  const endMs = visitShop(history, shopper, startMs);
  history.becomeKnown();
  history.alias(endMs + minuteMs);
  return endMs;
}
