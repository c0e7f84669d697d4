import { describe, expect, it } from "vitest";
import type { Message } from "../people/message.ts";
import { at, definitions, identify, journey, order, settings } from "./engine-test-journey.ts";
import { explain } from "./explain.ts";
import { compilePlan } from "./plan.ts";

const drive = { plan: compilePlan(journey, definitions), settings };

const ask = (messages: readonly Message[], instant: string, stepId?: string) =>
  explain(drive, { user: "u", messages, atMs: at(instant), ...(stepId === undefined ? {} : { stepId }) });

describe("where somebody stands", () => {
  it("is unknown before the first message", () => {
    expect(ask([order("2026-01-02 10:00")], "2026-01-02 09:59").standing).toEqual({ is: "unknown" });
  });

  it("is outside while the entry condition does not hold, with the reason", () => {
    const { standing, steps } = ask([identify("2026-01-02 10:00", {})], "2026-01-03 00:00");
    expect(standing).toEqual({ is: "outside", entries: 0, endedMs: null, accepting: true });
    expect(steps[0]?.clauses[0]?.explanation).toMatchObject({
      holds: false,
      evidence: { is: "event", count: 0 },
    });
  });

  it("names an order from before publication as a near miss", () => {
    const { steps } = ask([order("2025-12-31 23:59")], "2026-01-03 00:00");
    expect(steps[0]?.clauses[0]?.explanation.evidence).toMatchObject({
      nearMisses: [{ because: "beforePublication", event: { messageId: "2025-12-31 23:59" } }],
    });
  });

  it("is inside from the entry on, waiting where nothing has passed", () => {
    const { standing, steps, next } = ask([order("2026-01-02 10:00")], "2026-01-02 12:00");
    expect(standing).toEqual({ is: "inside", entry: 1, entryMs: at("2026-01-02 10:00"), completed: false });
    expect(steps.map(({ step }) => step.id)).toEqual(["wait"]);
    expect(next).toMatchObject({ atMs: at("2026-01-03 10:00"), kind: { what: "passed", via: "timeout" } });
  });

  it("is outside again after the exit, which is explained", () => {
    const messages = [order("2026-01-02 10:00"), identify("2026-01-02 11:00", { churned: true })];
    const { standing, exit } = ask(messages, "2026-01-05 00:00");
    expect(standing).toMatchObject({ is: "outside", entries: 1, endedMs: at("2026-01-02 11:00") });
    expect(exit).toMatchObject({
      holds: true,
      evidence: { value: true, source: { messageId: "2026-01-02 11:00" } },
    });
  });
});

it("sees nothing ahead that no calendar can show", () => {
  const never = { trait: { key: "renewal", op: "withinNext", value: "1d" } } as const;
  const far = {
    ...drive,
    plan: compilePlan({ ...journey, settings: { exit: { when: never } } }, definitions),
  };
  const messages = [identify("2026-01-02 09:00", { renewal: 1e20 }), order("2026-01-02 10:00", 200)];
  const { next, exit } = explain(far, { user: "u", messages, atMs: at("2026-01-05 00:00") });
  expect(next).toBeNull();
  expect(exit).toMatchObject({ holds: false, changesAtMs: null });
});

describe("why a step decided", () => {
  it("asks a passed wait at the instant at which it passed", () => {
    const messages = [order("2026-01-02 10:00"), order("2026-01-02 11:00", 20)];
    const [wait] = ask(messages, "2026-01-20 00:00", "wait").steps;
    expect(wait?.passes).toEqual([{ via: "next", atMs: at("2026-01-02 11:00") }]);
    expect(wait?.clauses[0]).toMatchObject({ atMs: at("2026-01-02 11:00"), explanation: { holds: true } });
  });

  it("asks what timed out at the instant of the timeout", () => {
    const [wait] = ask(
      [order("2026-01-02 10:00"), order("2026-01-02 11:00", 9)],
      "2026-01-20 00:00",
      "wait",
    ).steps;
    expect(wait?.clauses[0]).toMatchObject({ atMs: at("2026-01-03 10:00"), explanation: { holds: false } });
  });

  it("shows each clause with its value and its messages", () => {
    const messages = [order("2026-01-02 10:00", 70), order("2026-01-02 11:00", 9)];
    const [wait] = ask(messages, "2026-01-02 12:00").steps;
    expect(wait?.clauses[0]?.explanation.evidence).toMatchObject({
      is: "group",
      parts: [
        {
          holds: false,
          evidence: { count: 0, nearMisses: [{ because: "filtered" }, { because: "beforeStep" }] },
        },
        {
          holds: false,
          evidence: { is: "audience", audience: { evidence: { value: 79, events: [{}, {}] } } },
        },
      ],
    });
  });

  it("has no clauses for a step that was not reached", () => {
    expect(ask([order("2026-01-02 10:00")], "2026-01-02 12:00", "send").steps).toMatchObject([
      { reachedMs: null, passes: [], clauses: [] },
    ]);
  });
});
