import { expect, test } from "vitest";
import { pathBeside } from "./path-beside.ts";

test.each([
  ["/spaces/shop.rehearse", "Shop customers", "/spaces/Shop customers.rehearse"],
  ["D:\\Spaces\\shop.rehearse", "Trial", "D:\\Spaces\\Trial.rehearse"],
  ["/shop.rehearse", "../a/b:c", "/.. a b c.rehearse"],
])("beside %s, %s lies at %s", (open, name, path) => {
  expect(pathBeside(open, name)).toBe(path);
});
