import { describe, expect, it } from "vitest";
import type { Instant } from "../base/instant.ts";
import type { JsonObject } from "../base/json.ts";
import type { Definitions } from "../people/definitions.ts";
import type { FactMessage } from "../people/event-pattern.ts";
import { HistoryFacts } from "../people/history-facts.ts";
import type { Condition, EventClause } from "./condition.ts";
import { explainCondition } from "./explanation.ts";
import { wholeHistory, type Scope } from "./facts.ts";

const minute = 60_000;

const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [{ id: "buyers", name: "Buyers", condition: { event: { name: "Order", within: "10m" } } }],
  computedTraits: [{ id: "orders", name: "Orders", type: "eventCount", event: { name: "Order" } }],
  destinations: [],
};

const order = (atMinute: number, properties: JsonObject = {}): FactMessage => ({
  type: "track",
  name: "Order",
  atMs: (atMinute * minute) as Instant,
  properties,
  traits: {},
  messageId: `order ${atMinute}`,
});

const identify = (atMinute: number, traits: JsonObject): FactMessage => ({
  ...order(atMinute),
  type: "identify",
  name: "",
  traits,
  messageId: `identify ${atMinute}`,
});

/** Explains at minute 20; scopes are in minutes as well. */
function explain(condition: Condition, messages: readonly FactMessage[], minutes: Partial<Scope> = {}) {
  const scaled = Object.entries(minutes).map(([key, value]) => [key, value * minute]);
  const scope = { ...wholeHistory, ...(Object.fromEntries(scaled) as Partial<Scope>) };
  return explainCondition(condition, {
    facts: new HistoryFacts(messages, definitions),
    scope,
    atMs: 20 * minute,
  });
}

function eventEvidence(
  clause: Partial<EventClause>,
  messages: readonly FactMessage[],
  minutes?: Partial<Scope>,
) {
  const { evidence } = explain({ event: { name: "Order", ...clause } }, messages, minutes);
  if (evidence.is !== "event") throw new Error(`evidence of an event is ${evidence.is}`);
  const { count, afterMs, events, nearMisses } = evidence;
  return {
    count,
    after: afterMs === null ? null : afterMs / minute,
    events: events.map(({ atMs }) => atMs / minute),
    missed: nearMisses.map(({ event, because }) => `${event.atMs / minute} ${because}`),
  };
}

describe("the evidence of an event clause", () => {
  it("counts all of history where nothing bounds it", () => {
    const evidence = eventEvidence({}, [order(1), order(20)]);
    expect(evidence).toEqual({ count: 2, after: null, events: [1, 20], missed: [] });
  });

  it("excludes the edge of a window, and says that it was missed", () => {
    const evidence = eventEvidence({ within: "10m" }, [order(9), order(10), order(11)]);
    expect(evidence).toEqual({
      count: 1,
      after: 10,
      events: [11],
      missed: ["10 beforeWindow", "9 beforeWindow"],
    });
  });

  it("names what came no later than the bound as before publication", () => {
    const evidence = eventEvidence({}, [order(5), order(6)], { boundMs: 5 });
    expect(evidence).toEqual({ count: 1, after: 5, events: [6], missed: ["5 beforePublication"] });
  });

  it("names what came no later than the entry, where the clause asks since then", () => {
    const messages = [order(5), order(6)];
    const scope = { boundMs: 1, entryMs: 5, stepMs: 6 };
    const since = eventEvidence({ since: "entry" }, messages, scope);
    expect(since).toEqual({ count: 1, after: 5, events: [6], missed: ["5 beforeEntry"] });
    expect(eventEvidence({}, messages, scope).missed).toEqual([]);
  });

  it("names what came no later than the step was reached, where the clause asks since then", () => {
    const scope = { boundMs: 1, entryMs: 2, stepMs: 6 };
    const evidence = eventEvidence({ since: "step" }, [order(5), order(6), order(7)], scope);
    expect(evidence).toEqual({ count: 1, after: 6, events: [7], missed: ["6 beforeStep", "5 beforeStep"] });
  });

  it("gives one reason, the widest bound first", () => {
    const scope = { boundMs: 2, entryMs: 4, stepMs: 4 };
    const evidence = eventEvidence({ since: "entry", within: "10m" }, [order(2), order(4), order(9)], scope);
    expect(evidence.missed).toEqual(["9 beforeWindow", "4 beforeEntry", "2 beforePublication"]);
  });

  it("names events of the same name that a filter keeps out, not those of another type", () => {
    const where = [{ property: "total", op: "greaterThan", value: 10 }] as const;
    const page: FactMessage = { ...order(3, { total: 5 }), type: "page" };
    const messages = [order(1, { total: 5 }), order(2, { total: 11 }), page];
    expect(eventEvidence({ where }, messages)).toMatchObject({ events: [2], missed: ["1 filtered"] });
    expect(eventEvidence({ where, type: "page" }, messages)).toMatchObject({
      events: [],
      missed: ["3 filtered"],
    });
  });

  it("keeps the ten latest near misses", () => {
    const messages = Array.from({ length: 12 }, (_, index) => order(index));
    const { missed } = eventEvidence({}, messages, { boundMs: 15 });
    expect(missed).toHaveLength(10);
    expect(missed[0]).toBe("11 beforePublication");
  });
});

describe("the evidence of other clauses", () => {
  it("is the value of a trait and the call that set it", () => {
    const plan: Condition = { trait: { key: "plan", op: "equals", value: "pro" } };
    expect(explain(plan, [identify(1, { plan: "free" }), identify(2, { plan: "pro" })])).toMatchObject({
      holds: true,
      evidence: { is: "trait", value: "pro", source: { messageId: "identify 2" } },
      changesAtMs: null,
    });
    expect(explain(plan, []).evidence).toEqual({ is: "trait", value: null, source: null });
  });

  it("is the value of a computed trait and the events that it counts", () => {
    const condition: Condition = { computedTrait: { id: "orders", op: "greaterThan", value: 1 } };
    expect(explain(condition, [order(1), order(2)])).toMatchObject({
      holds: true,
      evidence: {
        is: "computedTrait",
        value: 2,
        events: [{ messageId: "order 1" }, { messageId: "order 2" }],
      },
    });
  });

  it("is each part of a group, and of a negation its one part", () => {
    const ordered: Condition = { event: { name: "Order" } };
    const paid: Condition = { event: { name: "Payment" } };
    const parts = [
      { condition: ordered, holds: true },
      { condition: paid, holds: false },
    ];
    expect(explain({ all: [ordered, paid] }, [order(1)])).toMatchObject({
      holds: false,
      evidence: { is: "group", parts },
    });
    expect(explain({ any: [ordered, paid] }, [order(1)])).toMatchObject({
      holds: true,
      evidence: { is: "group", parts },
    });
    const { holds, evidence } = explain({ not: paid }, [order(1)]);
    expect(holds).toBe(true);
    expect(evidence).toMatchObject({ is: "group", parts: [{ condition: paid, holds: false }] });
  });

  it("is an audience's own condition, asked of all of history", () => {
    const { holds, evidence, changesAtMs } = explain(
      { audience: { id: "buyers", is: "member" } },
      [order(15)],
      {
        boundMs: 16,
      },
    );
    expect(holds).toBe(true);
    expect(evidence).toMatchObject({ is: "audience", audience: { holds: true, evidence: { count: 1 } } });
    expect(changesAtMs).toBe(25 * minute);
  });
});

describe("when the answer would change", () => {
  const count = (atLeast: number): Condition => ({
    event: { name: "Order", within: "10m", count: { atLeast } },
  });

  it("passes over instants at which the count changes, but not the answer", () => {
    expect(explain(count(1), [order(11), order(12)]).changesAtMs).toBe(22 * minute);
    expect(explain(count(2), [order(11), order(12)]).changesAtMs).toBe(21 * minute);
  });

  it("is never where it would need a message", () => {
    expect(explain(count(1), [order(5)]).changesAtMs).toBeNull();
  });
});
