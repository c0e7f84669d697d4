import { expect, test } from "vitest";
import { catalogue, categoryNames, drawProduct } from "./catalogue.ts";
import { Random } from "./random.ts";

test("there are 240 products with ids of their own, of every category, at believable prices", () => {
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(240);
  expect(new Set(catalogue.map(({ category }) => category))).toEqual(new Set(categoryNames));
  expect(catalogue.every(({ priceCents }) => priceCents >= 500 && priceCents <= 33_000)).toBe(true);
});

test("the first tenth of the catalogue sells about a third", () => {
  const random = new Random(2, 2);
  const best = new Set(catalogue.slice(0, 24));
  const share =
    Array.from({ length: 10_000 }, () => drawProduct(random)).filter((p) => best.has(p)).length / 10_000;
  expect(share).toBeGreaterThan(0.28);
  expect(share).toBeLessThan(0.36);
});

test("a product event is JSON with a decimal price, or the same price as text", () => {
  for (const { json, oddJson, priceCents } of catalogue) {
    expect(JSON.parse(`{${json}}`)).toMatchObject({ price: priceCents / 100 });
    expect(JSON.parse(`{${oddJson}}`)).toMatchObject({ price: String(priceCents / 100) });
  }
});

// A pin: sample journeys and benchmarks name these prices.
test("pin: the best seller", () => {
  expect(catalogue[0]).toMatchObject({
    id: "p-100",
    name: "Linen Atlas",
    category: "Books",
    priceCents: 695,
  });
});
