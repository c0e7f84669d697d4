import { expect, test } from "vitest";
import type { JsonObject } from "../base/json.ts";
import { tellingProperties } from "./telling-properties.ts";

const told = (content: JsonObject, asked: readonly string[] = []) =>
  tellingProperties({ keys: Object.keys(content), valueOf: (key) => content[key] ?? undefined }, asked).map(
    ({ path }) => path,
  );

test("names and amounts come before the rest, in the order of the message", () => {
  const content = { colour: "red", price: 12.5, in_stock: true, product_name: "Tent", quantity: 1 };
  expect(told(content)).toEqual(["price", "product_name", "quantity"]);
});

test("what was asked for comes first", () => {
  const content = { colour: "red", price: 12.5, product_name: "Tent", quantity: 1 };
  expect(told(content, ["colour"])).toEqual(["colour", "price", "product_name"]);
});

test("ids, addresses, long texts, lists, objects and what is absent tell nothing", () => {
  const content = {
    product_id: "p1",
    orderId: "o1",
    image_url: "https://example.org/a.png",
    notes: "x".repeat(61),
    products: [1],
    cart: { total: 1 },
    coupon: null,
    valid: true,
  };
  expect(told(content)).toEqual(["valid"]);
});

test("an id that was asked for is shown", () => {
  expect(told({ product_id: "p1" }, ["product_id"])).toEqual(["product_id"]);
});
