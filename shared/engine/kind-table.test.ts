import { describe, expect, it } from "vitest";
import { journey } from "./engine-test-journey.ts";
import { KindTable } from "./kind-table.ts";

const tableOf = () => new KindTable(journey);

it("numbers what can happen: the entry first, step by step, then to instances as a whole", () => {
  expect(tableOf().kinds.map((kind) => Object.values(kind).join(" "))).toEqual([
    "reached entry",
    "passed entry next",
    "reached wait",
    "passed wait next",
    "passed wait timeout",
    "reached send",
    "sent send mail",
    "sent send crm",
    "sent send ads",
    "passed send next",
    "unsent send mail",
    "unsent send crm",
    "unsent send ads",
    "completed",
    "ended time completed",
    "ended time exited",
    "ended condition completed",
    "ended condition exited",
  ]);
});

it("finds every kind by its number, and its number by the kind", () => {
  const table = tableOf();
  for (const [index, kind] of table.kinds.entries()) {
    expect(table.kind(index)).toBe(kind);
    expect(table.indexOf({ ...kind })).toBe(index);
  }
});

describe("what is no kind of the journey", () => {
  it("has no number", () => {
    expect(() => tableOf().indexOf({ what: "reached", step: "gone" })).toThrow(
      "reached gone must be a kind of this journey",
    );
    expect(() => tableOf().indexOf({ what: "passed", step: "wait", via: "true" })).toThrow(
      "passed wait true",
    );
  });

  it("is no number", () => {
    expect(() => tableOf().kind(18)).toThrow("a kind must be below 18, is 18");
  });
});
