// A shop: people come by, look at products, fill carts, leave most of them, order, and come back.

import { exponential, poisson } from "../distributions.ts";
import type { History } from "../history.ts";
import { drawPerson, type Person } from "../person.ts";
import { dayMs, leisure, leisureOf, minuteMs } from "../rhythm.ts";
import { scenario, type KnobValues } from "../scenario.ts";
import { changeTraits, signUp } from "./shop-customer.ts";
import { visitShop, type Shopper } from "./shop-visit.ts";

const knobs = {
  visitsPerMonth: {
    name: "Visits a month",
    unit: "times",
    meaning: "How often a person visits the shop in 30 days, on average",
    default: 0.445,
    min: 0,
    max: 20,
    step: 0.05,
  },
  weekendPercent: {
    name: "Visits at weekends",
    unit: "%",
    meaning: "Visits that fall on a Saturday or a Sunday, in percent",
    default: 35.5,
    min: 0,
    max: 100,
    step: 1,
  },
  anonymousPercent: {
    name: "Strangers",
    unit: "%",
    meaning: "People who never say who they are, in percent",
    default: 18,
    min: 0,
    max: 100,
    step: 1,
  },
  newCustomerPercent: {
    name: "New customers",
    unit: "%",
    meaning: "People, of those who do, who first sign up during the history, in percent",
    default: 45,
    min: 0,
    max: 100,
    step: 1,
  },
  looksPerVisit: {
    name: "Products looked at",
    unit: "a visit",
    meaning: "Products that a person looks at during a visit, on average",
    default: 2,
    min: 1,
    max: 10,
    step: 0.5,
  },
  cartPercent: {
    name: "Put into the cart",
    unit: "%",
    meaning: "Looks at a product that put it into the cart, in percent",
    default: 32,
    min: 0,
    max: 100,
    step: 1,
  },
  checkoutPercent: {
    name: "Checkouts started",
    unit: "%",
    meaning: "Visits with a filled cart that start the checkout, in percent",
    default: 50,
    min: 0,
    max: 100,
    step: 1,
  },
  orderPercent: {
    name: "Orders completed",
    unit: "%",
    meaning: "Started checkouts that end in an order, in percent",
    default: 68,
    min: 0,
    max: 100,
    step: 1,
  },
  returnPercent: {
    name: "Left carts ordered later",
    unit: "%",
    meaning: "Left carts that people come back to and order within days, in percent",
    default: 22,
    min: 0,
    max: 100,
    step: 1,
  },
  couponPercent: {
    name: "Orders with a coupon",
    unit: "%",
    meaning: "Orders that are placed with a coupon, ten percent off, in percent",
    default: 15,
    min: 0,
    max: 100,
    step: 1,
  },
  proPercent: {
    name: "On the pro plan",
    unit: "%",
    meaning: "Known people on the pro plan (free delivery, members’ prices), in percent",
    default: 15,
    min: 0,
    max: 100,
    step: 1,
  },
} as const;

export const ecommerce = scenario({
  name: "Shop customers",
  description: "A shop: product views, carts, orders and repeat purchases of visitors and known customers",
  letter: "e",
  outlook: {
    stages: [
      { label: "Looked at a product", event: "Product Viewed", atLeast: 1 },
      { label: "Filled a cart", event: "Product Added", atLeast: 1 },
      { label: "Started the checkout", event: "Checkout Started", atLeast: 1 },
      { label: "Ordered", event: "Order Completed", atLeast: 1 },
      { label: "Ordered again", event: "Order Completed", atLeast: 2 },
    ],
    worth: { label: "Average order", event: "Order Completed", property: "total" },
  },
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
  const starts = drawVisits(history, person, {
    visitsPerMonth: values.visitsPerMonth * appetite,
    weekendPercent: values.weekendPercent,
  });
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
function drawVisits(
  history: History,
  person: Person,
  { visitsPerMonth, weekendPercent }: { readonly visitsPerMonth: number; readonly weekendPercent: number },
): readonly number[] {
  const { random, period } = history;
  const months = (period.toMs - period.fromMs) / (30 * dayMs);
  const visits = 1 + poisson(random, visitsPerMonth * months);
  const rhythm = weekendPercent === knobs.weekendPercent.default ? leisure : leisureOf(weekendPercent);
  return Array.from({ length: visits }, () => rhythm.draw(random, period, person.country.zoneMs)).sort(
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
