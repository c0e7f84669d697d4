import { describe, expect, it } from "vitest";
import type { Instant } from "../base/instant.ts";
import type { JsonObject } from "../base/json.ts";
import type { Definitions } from "./definitions.ts";
import type { FactMessage } from "./event-pattern.ts";
import { HistoryFacts } from "./history-facts.ts";

const minute = 60_000;

const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [{ id: "all", name: "All", condition: { all: [] } }],
  computedTraits: [
    { id: "orders", name: "", type: "eventCount", event: { name: "Order" } },
    { id: "spent", name: "", type: "sum", event: { name: "Order" }, property: "cart.total", within: "10m" },
  ],
  destinations: [],
};

const call = (type: "track" | "identify", atMinute: number, content: JsonObject): FactMessage => ({
  type,
  name: type === "track" ? "Order" : "",
  atMs: (atMinute * minute) as Instant,
  properties: type === "track" ? content : {},
  traits: type === "identify" ? content : {},
  messageId: `${type} ${atMinute}`,
});

const factsOf = (...messages: FactMessage[]) => new HistoryFacts(messages, definitions);

describe("a trait", () => {
  const facts = factsOf(
    call("identify", 1, { plan: "free", address: { city: "Oslo" } }),
    call("track", 2, { plan: "x" }),
    call("identify", 3, { plan: "pro" }),
    call("identify", 4, { plan: null, "address.city": "Rome" }),
    call("identify", 5, { address: { city: "Paris" } }),
    call("identify", 6, { "address.city": null }),
    call("identify", 7, { address: 5 }),
  );

  it("has its latest value at each instant, from the instant of its call on", () => {
    const plans = [59_999, minute, 2 * minute, 3 * minute, 4 * minute].map((atMs) =>
      facts.traitAt("plan", atMs),
    );
    expect(plans).toEqual([undefined, "free", "free", "pro", undefined]);
  });

  it("is a literal key before it is a path, and a path again once the key is removed", () => {
    const cities = [1, 3, 4, 5, 6, 7].map((at) => facts.traitAt("address.city", at * minute));
    expect(cities).toEqual(["Oslo", "Oslo", "Rome", "Rome", "Paris", undefined]);
  });

  it("comes from the call that touched it last", () => {
    const sources = [0, 1, 3, 4, 6].map((at) => facts.traitSource("plan", at * minute)?.messageId);
    expect(sources).toEqual([undefined, "identify 1", "identify 3", "identify 4", "identify 4"]);
    expect(facts.traitSource("address.city", 7 * minute)?.messageId).toBe("identify 7");
    expect(facts.traitSource("age", 7 * minute)).toBeUndefined();
  });
});

describe("a computed trait", () => {
  const facts = factsOf(
    call("track", 1, { cart: { total: 5 } }),
    call("identify", 2, { cart: { total: 100 } }),
    call("track", 3, { cart: { total: "7" } }),
    call("track", 4, {}),
  );
  const ids = (id: string, at: number) =>
    facts.computedTraitEvents(id, at * minute).map(({ messageId }) => messageId);

  it("counts the events of its window, without the edge", () => {
    expect([0, 1, 3, 10, 11, 13, 14].map((at) => facts.computedTraitAt("spent", at * minute))).toEqual([
      0, 5, 12, 12, 7, 0, 0,
    ]);
    expect(ids("spent", 10)).toEqual(["track 1", "track 3", "track 4"]);
    expect(ids("spent", 11)).toEqual(["track 3", "track 4"]);
  });

  it("may be asked backwards", () => {
    expect([20, 3, 1].map((at) => facts.computedTraitAt("spent", at * minute))).toEqual([0, 12, 5]);
  });

  it("counts all of history without a window", () => {
    expect(facts.computedTraitAt("orders", 3 * minute)).toBe(2);
    expect(ids("orders", 99)).toEqual(["track 1", "track 3", "track 4"]);
  });

  it("changes by time when the first event leaves its window, or never", () => {
    expect(facts.computedTraitExpiry("spent", 4 * minute)).toBe(11 * minute);
    expect(facts.computedTraitExpiry("spent", 11 * minute)).toBe(13 * minute);
    expect(facts.computedTraitExpiry("spent", 14 * minute)).toBe(Infinity);
    expect(facts.computedTraitExpiry("spent", 0)).toBe(Infinity);
    expect(facts.computedTraitExpiry("orders", 4 * minute)).toBe(Infinity);
  });
});

it("events are looked for once for each pattern", () => {
  const facts = factsOf(call("track", 1, {}), call("track", 2, {}));
  const pattern = { name: "Order" };
  expect(facts.eventInstants(pattern)).toEqual([minute, 2 * minute]);
  expect(facts.eventInstants(pattern)).toBe(facts.eventInstants(pattern));
});

describe("what is asked for by id", () => {
  it("is found where it is defined", () => {
    expect(factsOf().audience("all")).toEqual({ all: [] });
    expect(factsOf().computedTrait("spent").type).toBe("sum");
  });

  it("must be defined", () => {
    expect(() => factsOf().audience("gone")).toThrow("audience gone must be defined");
    expect(() => factsOf().computedTraitAt("gone", 0)).toThrow("computed trait gone must be defined");
  });
});
