// What makes the sample people believable, in shares of 6,000 of them.

import { describe, expect, test } from "vitest";
import { isJsonObject } from "../../base/json.ts";
import type { Message } from "../../people/message.ts";
import { parseMessage } from "../../people/parse-message.ts";
import { generateUser } from "../generate-user.ts";
import type { ScenarioName } from "../scenarios.ts";

type History = readonly Message[];

const users = 6_000;

function people(scenario: ScenarioName, knobs: Record<string, number> = {}): readonly History[] {
  return Array.from({ length: users }, (_, user) => {
    const made = generateUser({ scenario, users, days: 90, seed: 1, knobs }, user);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value.map(parseMessage).flatMap((message) => (message.ok ? [message.value] : []));
  });
}

const tracks = (history: History, event: string): History =>
  history.filter(({ type, name }) => type === "track" && name === event);

/** Share of people who did `event` at least `least` times. */
const share = (all: readonly History[], event: string, least = 1): number =>
  all.filter((history) => tracks(history, event).length >= least).length / all.length;

const meanMessages = (all: readonly History[]): number => all.flat().length / all.length;

function expectBetween(value: number, least: number, most: number): void {
  expect(value).toBeGreaterThanOrEqual(least);
  expect(value).toBeLessThanOrEqual(most);
}

describe("ecommerce", () => {
  const all = people("ecommerce");
  const orders = tracks(all.flat(), "Order Completed");

  test("ten messages a person over 90 days", () => {
    expectBetween(meanMessages(all), 9.7, 10.3);
  });

  test("the funnel narrows at every stage", () => {
    const stages = ["Product Viewed", "Product Added", "Checkout Started", "Order Completed"];
    const shares = stages.map((event) => share(all, event));
    expect(shares).toEqual(shares.toSorted((one, other) => other - one));
    expectBetween(shares[0] ?? 0, 0.95, 1);
    expectBetween(shares[3] ?? 0, 0.25, 0.45);
  });

  test("a third of the buyers buy again, and some again and again", () => {
    expectBetween(share(all, "Order Completed", 2) / share(all, "Order Completed"), 0.2, 0.4);
    expect(share(all, "Order Completed", 4)).toBeGreaterThan(0.005);
  });

  test("every order has a total and a quantity, now and then a coupon", () => {
    expect(orders.every(({ properties }) => Number(properties["total"]) > 0)).toBe(true);
    expect(orders.every(({ properties }) => Number(properties["quantity"]) >= 1)).toBe(true);
    expectBetween(orders.filter(({ properties }) => "coupon" in properties).length / orders.length, 0.1, 0.2);
  });

  test("some orders list their products, whose prices add up to the total", () => {
    const listed = orders.filter(({ properties }) => Array.isArray(properties["products"]));
    expectBetween(listed.length / orders.length, 0.08, 0.16);
    for (const { properties } of listed.filter((order) => !("coupon" in order.properties))) {
      const products = Array.isArray(properties["products"])
        ? properties["products"].filter(isJsonObject)
        : [];
      expect(products.length).toBe(properties["quantity"]);
      expect(products.reduce((sum, { price }) => sum + Number(price), 0)).toBeCloseTo(
        Number(properties["total"]),
        6,
      );
    }
  });

  test("a few prices are text", () => {
    const added = tracks(all.flat(), "Product Added");
    const odd = added.filter(({ properties }) => typeof properties["price"] === "string");
    expectBetween(odd.length / added.length, 0.001, 0.01);
  });

  test("aliases link a second device, whose messages carry no userId", () => {
    const aliased = all.filter((history) => history.some(({ type }) => type === "alias"));
    expectBetween(aliased.length / users, 0.01, 0.06);
    for (const history of aliased) {
      expect(
        history.some(({ userId, anonymousId = "" }) => userId === undefined && anonymousId.endsWith("-b")),
      ).toBe(true);
    }
  });

  test("pages on the site, screens in the app, never both for one person", () => {
    const types = all.map((history) => new Set(history.map(({ type }) => type)));
    expect(types.some((of) => of.has("page"))).toBe(true);
    expect(types.some((of) => of.has("screen"))).toBe(true);
    expect(types.some((of) => of.has("page") && of.has("screen"))).toBe(false);
  });

  test("knobs do what they say", () => {
    expect(share(people("ecommerce", { orderPercent: 0, returnPercent: 0 }), "Order Completed")).toBe(0);
    expect(share(people("ecommerce", { cartPercent: 0 }), "Product Added")).toBe(0);
    expect(meanMessages(people("ecommerce", { visitsPerMonth: 2 }))).toBeGreaterThan(25);
    const strangers = people("ecommerce", { anonymousPercent: 100 });
    expect(strangers.flat().every(({ userId }) => userId === undefined)).toBe(true);
  });

  test("knobs of the rhythm, of looks and of coupons do what they say", () => {
    const zones = people("ecommerce", { weekendPercent: 90 }).flat();
    const onWeekend = zones.filter(({ atMs }) => [0, 6].includes(new Date(atMs).getUTCDay())).length;
    expectBetween(onWeekend / zones.length, 0.75, 0.95);
    const looked = (history: readonly History[]): number => tracks(history.flat(), "Product Viewed").length;
    const visitsMore = people("ecommerce", { looksPerVisit: 4 });
    expectBetween(looked(visitsMore) / looked(all), 1.8, 2.2);
    const withCoupons = tracks(people("ecommerce", { couponPercent: 100 }).flat(), "Order Completed");
    expect(withCoupons.every(({ properties }) => "coupon" in properties)).toBe(true);
  });
});

describe("saas-trial", () => {
  const all = people("saas-trial");

  test("the funnel narrows from sign-up to upgrade", () => {
    const stages = ["Signed Up", "Project Created", "Trial Started", "Plan Upgraded"];
    const shares = stages.map((event) => share(all, event));
    expect(shares).toEqual(shares.toSorted((one, other) => other - one));
    expectBetween(shares[3] ?? 0, 0.02, 0.12);
  });

  test("who uses more features upgrades more often", () => {
    const tried = all.filter((history) => tracks(history, "Trial Started").length === 1);
    const busy = tried.filter((history) => tracks(history, "Feature Used").length >= 8);
    const idle = tried.filter((history) => tracks(history, "Feature Used").length <= 3);
    expect(share(busy, "Plan Upgraded")).toBeGreaterThan(1.4 * share(idle, "Plan Upgraded"));
  });

  test("knobs of plans and first steps do what they say", () => {
    const none = people("saas-trial", { invitePercent: 0, driftPercent: 0, earlierProPercent: 100 });
    expect(share(none, "Teammate Invited")).toBe(0);
    expect(meanMessages(none)).toBeGreaterThan(meanMessages(all));
    const earlier = none.filter((history) => history[0]?.type === "identify");
    expect(earlier.every(([first]) => first?.traits["plan"] === "pro")).toBe(true);
  });

  test("people work in the week", () => {
    const weekend = all.flat().filter(({ atMs }) => [0, 6].includes(new Date(atMs).getUTCDay()));
    expect(weekend.length / all.flat().length).toBeLessThan(0.26);
  });
});

describe("subscription", () => {
  const all = people("subscription");

  test("renewals, failures, cancellations and returns all happen, in believable shares", () => {
    expectBetween(share(all, "Subscription Renewed"), 0.5, 0.8);
    expectBetween(share(all, "Payment Failed"), 0.05, 0.2);
    expectBetween(share(all, "Subscription Cancelled"), 0.1, 0.3);
    const returns = all.flat().filter(({ properties }) => properties["returning"] === true);
    expectBetween(returns.length / users, 0.01, 0.06);
  });

  test("plans have the shares that the knobs say, and the rest is standard", () => {
    const plansOf = (knobs: Record<string, number>): readonly number[] => {
      const first = people("subscription", { planChangePercent: 0, ...knobs }).flatMap((history) => {
        const plan = history.find(({ traits }) => typeof traits["plan"] === "string")?.traits["plan"];
        return typeof plan === "string" ? [plan] : [];
      });
      return ["basic", "standard", "premium"].map(
        (plan) => first.filter((one) => one === plan).length / first.length,
      );
    };
    const close = (shares: readonly number[], expected: readonly number[]): void =>
      shares.forEach((one, index) =>
        expectBetween(one, (expected[index] ?? 0) - 0.03, (expected[index] ?? 0) + 0.03),
      );
    close(plansOf({ basicPercent: 10, premiumPercent: 70 }), [0.1, 0.2, 0.7]);
    close(plansOf({ basicPercent: 60, premiumPercent: 80 }), [0.6, 0, 0.4]);
  });

  test("who cancelled has no plan any more", () => {
    const ends = tracks(all.flat(), "Subscription Cancelled").length;
    const removals = all.flat().filter(({ traits }) => traits["plan"] === null).length;
    expect(Math.abs(removals - ends) / ends).toBeLessThan(0.05);
  });

  test("hardly anybody plays anything after they cancelled, unless they came back", () => {
    const gone = all.filter((history) => share([history], "Subscription Started") === 0);
    const pairs = gone.flatMap((history) =>
      tracks(history, "Subscription Cancelled").map(({ atMs }) => ({ history, cancelledMs: atMs })),
    );
    expect(pairs.length).toBeGreaterThan(100);
    for (const { history, cancelledMs } of pairs) {
      // The evening that was already planned.
      const later = tracks(history, "Content Played").filter(({ atMs }) => atMs > cancelledMs + 86_400_000);
      expect(later).toEqual([]);
    }
  });
});
