import { expect, test } from "vitest";
import { type CatalogueRow, shownRows } from "./shown-rows.ts";

const row = (name: string, count: number | undefined, label: string | null = null): CatalogueRow => ({
  address: `/${name}`,
  name,
  label,
  isHidden: false,
  sortBy: { count },
});

const rows = [
  row("Order Completed", 5),
  row("prod_add_v2", 9, "Added to cart"),
  row("step 10", undefined),
  row("step 9", 5),
];
const names = (text: string, by: string, descending = true): readonly string[] =>
  shownRows(rows, text, { by, descending }).map(({ name }) => name);

test("rows are found by all typed parts, in the name or in the words that it is shown under", () => {
  expect(names("ADD", "name")).toEqual(["prod_add_v2"]);
  expect(names("cart add", "name")).toEqual(["prod_add_v2"]);
  expect(names("step", "name", false)).toEqual(["step 9", "step 10"]);
  expect(names("nothing", "name")).toEqual([]);
});

test("rows go by number, equal ones by name, and what is not known comes last", () => {
  expect(names("", "count")).toEqual(["prod_add_v2", "Order Completed", "step 9", "step 10"]);
  expect(names("", "count", false)).toEqual(["step 10", "Order Completed", "step 9", "prod_add_v2"]);
});

test("names go by the words that are shown", () => {
  expect(names("", "name", false)).toEqual(["prod_add_v2", "Order Completed", "step 9", "step 10"]);
});
