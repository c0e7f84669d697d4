import { describe, expect, it } from "vitest";
import type { Condition } from "../../conditions/condition.ts";
import type { EntryStep, Step } from "../../journey/journey.ts";
import type { Definitions } from "../../people/definitions.ts";
import type { Message } from "../../people/message.ts";
import { at, identify, order } from "../engine-test-journey.ts";
import { compilePlan } from "../plan.ts";
import { startState, type InstanceState } from "./machine-state.ts";
import { forget, keep, retentionOf, type Retention } from "./retention.ts";

const noDefinitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [],
  computedTraits: [],
  destinations: [],
};

interface Asking {
  readonly entry?: Partial<EntryStep>;
  /** Of a wait after the entry. */
  readonly condition?: Condition;
  readonly definitions?: Partial<Definitions>;
}

function retention({ entry, condition, definitions }: Asking): Retention {
  const steps: readonly Step[] = [
    { id: "entry", type: "entry", name: "", condition: { event: { name: "Visit" } }, next: "wait", ...entry },
    { id: "wait", type: "waitForCondition", name: "", condition: condition ?? { all: [] }, next: null },
  ];
  return retentionOf(
    compilePlan(
      { format: "rehearse.journey/1", id: "j", name: "J", steps },
      { ...noDefinitions, ...definitions },
    ),
  );
}

/** Instants of what is left of a history at noon, the journey published at 8; in an instance since `entered`. */
function left(asking: Asking, history: readonly Message[], entered?: string): readonly string[] {
  const instance: InstanceState | null =
    entered === undefined
      ? null
      : { entryMs: at(`2026-01-02 ${entered}`), completed: false, reached: {}, fired: {}, sent: [] };
  const state = { ...startState("u"), history, instance, settledMs: at("2026-01-02 12:00") };
  return forget(retention(asking), state, at("2026-01-02 08:00")).map(({ messageId }) =>
    String(messageId).slice(-5),
  );
}

const orders = (...times: readonly string[]) => times.map((time) => order(`2026-01-02 ${time}`));
const ordered = (more: object): Condition => ({ event: { name: "Order", ...more } });

describe("a message is kept", () => {
  const asking: Asking = {
    condition: {
      any: [
        { not: { trait: { key: "address.city", op: "exists" } } },
        ordered({ where: [{ property: "total", op: "exists" }] }),
      ],
    },
  };

  it("as an identify call with the traits that are asked for, whole or by their first key", () => {
    const call = identify("2026-01-02 09:00", { address: { city: "Oslo" }, "address.city": "Rome", age: 3 });
    expect(keep(retention(asking), call)).toEqual({
      type: "identify",
      name: "",
      atMs: call.atMs,
      properties: {},
      traits: { address: { city: "Oslo" }, "address.city": "Rome" },
    });
    expect(keep(retention(asking), identify("2026-01-02 09:00", { age: 3 }))).toBeUndefined();
  });

  it("as an event that passes, with the properties that are asked for", () => {
    const call = { ...order("2026-01-02 09:00"), properties: { total: 5, colour: "red" } };
    expect(keep(retention(asking), call)).toEqual({
      type: "track",
      name: "Order",
      atMs: call.atMs,
      properties: { total: 5 },
      traits: {},
    });
    expect(keep(retention(asking), { ...call, name: "Payment" })).toBeUndefined();
    expect(keep(retention(asking), { ...call, properties: {} })).toBeUndefined();
  });

  it("for the property of a computed trait", () => {
    const definitions: Partial<Definitions> = {
      computedTraits: [
        { id: "spent", name: "", type: "sum", event: { name: "Order" }, property: "total.net" },
      ],
    };
    const call = {
      ...order("2026-01-02 09:00"),
      properties: { total: { net: 5 }, "total.net": 6, colour: "red" },
    };
    expect(keep(retention({ definitions }), call)?.properties).toEqual({ total: { net: 5 }, "total.net": 6 });
  });
});

describe("an event is forgotten", () => {
  it("when it has left the window", () => {
    expect(left({ condition: ordered({ within: "1h" }) }, orders("10:59", "11:00", "11:01"))).toEqual([
      "11:01",
    ]);
  });

  it("never where no window lets go of it, or before its instant is decided", () => {
    expect(left({ condition: ordered({}) }, orders("08:00", "12:00", "12:01"))).toHaveLength(3);
    expect(left({ condition: ordered({ within: "1m" }) }, orders("12:00", "12:01"))).toEqual([
      "12:00",
      "12:01",
    ]);
  });

  it("when it came before the publication, unless the entry asks for history", () => {
    expect(left({ condition: ordered({}) }, orders("07:59", "08:00"))).toEqual(["08:00"]);
    expect(left({ entry: { condition: ordered({}) } }, orders("07:59", "08:00"))).toEqual(["08:00"]);
    const historical = { condition: ordered({}), useHistoricalData: true };
    expect(left({ entry: historical }, orders("07:59", "08:00"))).toEqual(["07:59", "08:00"]);
    expect(left({ entry: { useHistoricalData: true }, condition: ordered({}) }, orders("07:59"))).toEqual([]);
  });

  it("never by publication where an audience or a computed trait asks", () => {
    const event = { name: "Order" };
    const audiences = [{ id: "a", name: "", condition: { event } }];
    expect(left({ definitions: { audiences } }, orders("07:59"))).toEqual(["07:59"]);
    const computedTraits = [{ id: "c", name: "", type: "eventCount", event } as const];
    expect(left({ definitions: { computedTraits } }, orders("07:59"))).toEqual(["07:59"]);
  });

  it("when it is asked for since the entry, and came no later", () => {
    const since = { condition: ordered({ since: "entry" }) };
    expect(left(since, orders("10:00", "10:01"), "10:00")).toEqual(["10:01"]);
    expect(left(since, orders("10:00", "12:00", "12:01"))).toEqual(["12:01"]);
  });
});

describe("of identify calls", () => {
  const asking: Asking = { condition: { trait: { key: "plan", op: "exists" } } };

  it("each keeps what it was the last to set, a removal too", () => {
    const history = [
      identify("2026-01-02 09:00", { plan: "free", city: "Oslo" }),
      identify("2026-01-02 10:00", { plan: "pro", age: 3 }),
      identify("2026-01-02 11:00", { plan: null }),
    ];
    const state = { ...startState("u"), history, settledMs: at("2026-01-02 12:00") };
    expect(forget(retention(asking), state, 0).map(({ traits }) => traits)).toEqual([
      { city: "Oslo" },
      { age: 3 },
      { plan: null },
    ]);
  });

  it("one goes when all of its traits were set later, but not by a call that is yet to be decided", () => {
    const plans = (...times: readonly string[]) =>
      times.map((time) => identify(`2026-01-02 ${time}`, { plan: time }));
    expect(left(asking, plans("10:00", "12:00", "12:01"))).toEqual(["12:00", "12:01"]);
  });

  it("all stay in order with the events between them", () => {
    const history = [
      identify("2026-01-02 09:00", { plan: "free" }),
      order("2026-01-02 10:00"),
      identify("2026-01-02 11:00", { city: "Oslo" }),
    ];
    expect(left({ condition: ordered({}) }, history)).toEqual(["09:00", "10:00", "11:00"]);
  });
});

it("nothing is forgotten before anything was decided", () => {
  const history = orders("07:59");
  const state = { ...startState("u"), history };
  expect(forget(retention({}), state, at("2026-01-02 08:00"))).toBe(history);
});
