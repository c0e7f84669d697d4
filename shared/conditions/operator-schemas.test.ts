import { expect, it } from "vitest";
import { z } from "zod";
import { comparisonSchema } from "./operator-schemas.ts";

const trait = comparisonSchema({ key: z.string() }, { what: "a trait clause", relativeDates: true });
const filter = comparisonSchema(
  { property: z.string() },
  { what: "a property filter", relativeDates: false },
);

const messages = (schema: z.ZodType, value: unknown): readonly string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

const absolute =
  "equals, notEquals, notContains, contains, equalsAnyOf, notEqualsAnyOf, lessThan, lessThanOrEqual, " +
  "greaterThan, greaterThanOrEqual, startsWith, endsWith, exists, notExists, beforeDate, afterDate";

it("an unknown operator is answered with those that there are", () => {
  expect(messages(trait, { key: "plan", op: "is", value: 1 })).toEqual([
    `an operator: ${absolute}, withinLast, withinNext, beforeLast, afterNext`,
  ]);
  expect(messages(filter, { property: "plan", op: "withinLast", value: "1d" })).toEqual([
    `an operator on event properties: ${absolute} (relative dates are for traits and computed traits)`,
  ]);
});

it("what is no clause at all is answered with what it should be", () => {
  expect(messages(trait, "plan")).toEqual(["a trait clause"]);
  expect(messages(filter, null)).toEqual(["a property filter"]);
});

it("dates are texts that are dates, or numbers", () => {
  const date = (value: unknown) => messages(filter, { property: "at", op: "beforeDate", value });
  expect(date("2026-01-31")).toEqual([]);
  expect(date(0)).toEqual([]);
  expect(date("2026-02-30")).toEqual([
    'a date such as "2026-01-31" or "2026-01-31T09:00:00Z", or epoch milliseconds',
  ]);
});
