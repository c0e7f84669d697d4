import { expect, test } from "vitest";
import { nearestName } from "./nearest-name.ts";

const names = ["Order Completed", "Product Added", "Product Viewed", "App Opened", "signup", "Categories"];

test.each<readonly [string, string | undefined]>([
  ["Order Complete", "Order Completed"],
  ["order_completed", "Order Completed"],
  ["OrderCompleted", "Order Completed"],
  ["Order Compelted", "Order Completed"],
  ["Products Added", "Product Added"],
  ["Sign Up", "signup"],
  ["Category", "Categories"],
  ["Cart Abandoned", undefined],
  ["x", undefined],
  ["", undefined],
])("%j is nearest to %j", (name, nearest) => {
  expect(nearestName(name, names)).toBe(nearest);
});

test("a name is never its own nearest", () => {
  expect(nearestName("signup", ["signup"])).toBeUndefined();
  expect(nearestName("signup", ["signup", "Signup"])).toBe("Signup");
});
