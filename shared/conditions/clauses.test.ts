import { expect, it } from "vitest";
import { clausesOf } from "./clauses.ts";

const places = (condition: unknown) =>
  clausesOf(condition, "/c").map(({ form, pointer, clause }) => [form, pointer, clause]);

it("every clause is listed with its form and its place, in the order of the file", () => {
  const trait = { key: "plan", op: "exists" };
  const event = { name: "A" };
  const computedTrait = { id: "spent", op: "exists" };
  const audience = { id: "vips", is: "member" };
  const condition = { all: [{ trait }, { any: [{ event }, { not: { computedTrait } }] }, { audience }] };
  expect(places(condition)).toEqual([
    ["trait", "/c/all/0/trait", trait],
    ["event", "/c/all/1/any/0/event", event],
    ["computedTrait", "/c/all/1/any/1/not/computedTrait", computedTrait],
    ["audience", "/c/all/2/audience", audience],
  ]);
});

it.each([[null], ["x"], [{}], [{ event: {}, trait: {} }], [{ all: {} }], [{ event: 5 }], [{ some: [] }]])(
  "what is no condition is passed over: %j",
  (condition) => {
    expect(places(condition)).toEqual([]);
    expect(places({ any: [condition, { event: {} }] })).toEqual([["event", "/c/any/1/event", {}]]);
  },
);
