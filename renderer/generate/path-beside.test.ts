import { expect, test } from "vitest";
import { pathBeside } from "./path-beside.ts";

test.each([
  ["/home/ann/shop.rehearse", "Shop customers", "/home/ann/Shop customers.rehearse"],
  ["C:\\Users\\Ann\\shop.rehearse", "Trial", "C:\\Users\\Ann\\Trial.rehearse"],
  ["/shop.rehearse", "../a/b:c", "/.. a b c.rehearse"],
])("beside %s, %s lies at %s", (open, name, path) => {
  expect(pathBeside(open, name)).toBe(path);
});
