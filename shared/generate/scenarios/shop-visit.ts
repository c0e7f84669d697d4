// One visit to the shop, from the first page to the order or the cart that was left behind.

import { categoryNames, drawProduct, priceText, type Product } from "../catalogue.ts";
import { exponential, runLength } from "../distributions.ts";
import type { History } from "../history.ts";
import type { Person } from "../person.ts";
import { hourMs, leisure, minuteMs } from "../rhythm.ts";

export interface Shopper {
  readonly person: Person;
  readonly cartPercent: number;
  readonly checkoutPercent: number;
  readonly orderPercent: number;
  readonly returnPercent: number;
  readonly looksPerVisit: number;
  readonly couponPercent: number;
  /** Orders so far in the history. */
  orders: number;
}

/** Shares of habits that no knob changes. */
const homeShare = 0.45;
const categoryShare = 0.3;
const oddPriceShare = 0.004;
const pairShare = 0.1;
const removeShare = 0.06;
const nestedShare = 0.12;
const dwellMs = 1.2 * minuteMs;
const coupons = ["SPRING10", "WELCOME5", "FREESHIP"] as const;

/** Returns the instant at which the visit is over; an order that is slept on lies after it. */
export function visitShop(history: History, shopper: Shopper, startMs: number): number {
  const { random } = history;
  let atMs = arrive(history, shopper, startMs);
  const cart: Product[] = [];
  const lookAgain = 1 - 1 / shopper.looksPerVisit;
  for (let looks = 1 + runLength(random, lookAgain); looks > 0; looks -= 1) {
    const product = drawProduct(random);
    history.track(atMs, "Product Viewed", product.json);
    atMs += dwell(history);
    if (!random.chance(shopper.cartPercent / 100)) continue;
    const quantity = random.chance(pairShare) ? 2 : 1;
    const json = random.chance(oddPriceShare) ? product.oddJson : product.json;
    history.track(atMs, "Product Added", `${json},"quantity":${quantity}`);
    for (let items = 0; items < quantity; items += 1) cart.push(product);
    atMs += dwell(history);
  }
  if (cart.length > 0 && random.chance(removeShare)) {
    history.track(atMs, "Product Removed", cart.pop()?.json ?? "");
    atMs += dwell(history);
  }
  return cart.length === 0 ? atMs : leaveOrOrder(history, shopper, { atMs, cart });
}

interface FilledCart {
  readonly atMs: number;
  readonly cart: readonly Product[];
}

function arrive(history: History, { person }: Shopper, startMs: number): number {
  const { random } = history;
  const type = person.usesApp ? "screen" : "page";
  let atMs = startMs;
  if (random.chance(homeShare)) {
    history.look(atMs, type, "Home");
    atMs += dwell(history);
  }
  if (random.chance(categoryShare)) {
    history.look(atMs, type, random.pick(categoryNames));
    atMs += dwell(history);
  }
  return atMs;
}

function leaveOrOrder(history: History, shopper: Shopper, { atMs, cart }: FilledCart): number {
  const { random } = history;
  const checkoutMs = atMs + dwell(history);
  const startsCheckout = random.chance(shopper.checkoutPercent / 100);
  if (startsCheckout) startCheckout(history, { atMs: checkoutMs, cart });
  if (startsCheckout && random.chance(shopper.orderPercent / 100)) {
    const orderMs = checkoutMs + 2 * dwell(history);
    order(history, shopper, { atMs: orderMs, cart });
    return orderMs;
  }
  if (random.chance(shopper.returnPercent / 100)) {
    // People sleep on it: two hours at the earliest, a day and a half on average.
    const restMs = (2 + 20 * exponential(random)) * hourMs;
    const returnMs = leisure.drawSoon(random, checkoutMs + restMs, shopper.person.country.zoneMs);
    startCheckout(history, { atMs: returnMs, cart });
    order(history, shopper, { atMs: returnMs + dwell(history), cart });
  }
  return checkoutMs;
}

function startCheckout(history: History, { atMs, cart }: FilledCart): void {
  history.track(atMs, "Checkout Started", `"quantity":${cart.length},"value":${priceText(sumCents(cart))}`);
}

function order(history: History, shopper: Shopper, { atMs, cart }: FilledCart): void {
  const { random, tag } = history;
  shopper.orders += 1;
  const hasCoupon = random.chance(shopper.couponPercent / 100);
  const totalCents = hasCoupon ? Math.round(sumCents(cart) * 0.9) : sumCents(cart);
  const coupon = hasCoupon ? `,"coupon":"${random.pick(coupons)}"` : "";
  const products = random.chance(nestedShare) ? `,"products":[${cart.map(nestedJson).join(",")}]` : "";
  const ids = `"order_id":"${tag}-o${shopper.orders}"`;
  const sums = `"total":${priceText(totalCents)},"quantity":${cart.length}`;
  history.track(
    atMs,
    "Order Completed",
    `${ids},${sums},"currency":"${shopper.person.country.currency}"${coupon}${products}`,
  );
}

const nestedJson = (product: Product): string => `{${product.json},"name":"${product.name}"}`;

const sumCents = (cart: readonly Product[]): number =>
  cart.reduce((sum, product) => sum + product.priceCents, 0);

const dwell = ({ random }: History): number => (0.05 + exponential(random)) * dwellMs;
