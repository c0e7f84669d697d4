import { describe, expect, it } from "vitest";
import type { Condition } from "../conditions/condition.ts";
import type { EntryStep, Journey, Step } from "../journey/journey.ts";
import type { Message } from "../people/message.ts";
import { at, definitions, identify, order, settings } from "./engine-test-journey.ts";
import { explain } from "./explain.ts";
import { compilePlan } from "./plan.ts";

const trait = (key: string): Condition => ({ trait: { key, op: "exists" } });

const entry: EntryStep = {
  id: "entry",
  type: "entry",
  name: "",
  condition: { event: { name: "Order" } },
  next: "step",
};

interface Asked {
  readonly steps: readonly Step[];
  readonly messages: readonly Message[];
  readonly instant: string;
  readonly stepId?: string;
  readonly journey?: Partial<Journey>;
}

function ask({ steps, messages, instant, stepId, journey }: Asked) {
  const document: Journey = { format: "rehearse.journey/1", id: "j", name: "J", steps, ...journey };
  return explain(
    { plan: compilePlan(document, definitions), settings },
    { user: "u", messages, atMs: at(instant), ...(stepId !== undefined && { stepId }) },
  );
}

/** "a 11:00 true" for each clause of the one step asked about: its connection, when it was asked, its answer. */
const clauses = (asked: Asked): readonly string[] =>
  ask(asked).steps.flatMap((step) =>
    step.clauses.map(({ via, atMs, explanation }) => {
      const minutes = (atMs - at("2026-01-02 00:00")) / 60_000;
      return `${via} ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")} ${explanation.holds}`;
    }),
  );

const ordered = order("2026-01-02 10:00");
const pro = identify("2026-01-02 11:00", { pro: true });
const oslo = identify("2026-01-02 12:00", { oslo: true });
const instant = "2026-01-02 13:00";

const branch = (id: string) => ({ id, name: id, condition: trait(id), next: null });
const branches = [branch("pro"), branch("oslo"), branch("vip")];

describe("the clauses of a step are asked", () => {
  it("of a split, when each branch fired, and now where it is open", () => {
    const split: Step = { id: "step", type: "multiBranchSplit", name: "", branches };
    expect(
      clauses({ steps: [entry, split], messages: [ordered, pro, oslo], instant, stepId: "step" }),
    ).toEqual(["pro 11:00 true", "oslo 12:00 true", "vip 13:00 false"]);
  });

  it("of a split that takes the first match, all when it was reached", () => {
    const split: Step = {
      ...{ id: "step", type: "multiBranchSplit", name: "", branches, mode: "firstMatch" },
      otherwise: { next: null },
    };
    expect(
      clauses({ steps: [entry, split], messages: [ordered, pro, oslo], instant, stepId: "step" }),
    ).toEqual(["pro 10:00 false", "oslo 10:00 false", "vip 10:00 false"]);
  });

  it("of a hold, all when the first one fired", () => {
    const hold: Step = { id: "step", type: "holdUntil", name: "", branches };
    expect(
      clauses({ steps: [entry, hold], messages: [ordered, pro, oslo], instant, stepId: "step" }),
    ).toEqual(["pro 11:00 true", "oslo 11:00 false", "vip 11:00 false"]);
  });

  it("of a true/false split, when it decided", () => {
    const split: Step = {
      ...{ id: "step", type: "trueFalseSplit", name: "", condition: trait("pro") },
      ...{ true: { next: null }, false: { next: null } },
    };
    expect(clauses({ steps: [entry, split], messages: [ordered, pro], instant, stepId: "step" })).toEqual([
      "true 10:00 false",
    ]);
  });

  it("of the entry, when it let somebody in", () => {
    const wait: Step = { id: "step", type: "waitForDuration", name: "", duration: "1d", next: null };
    expect(clauses({ steps: [entry, wait], messages: [ordered], instant, stepId: "entry" })).toEqual([
      "next 10:00 true",
    ]);
    expect(clauses({ steps: [entry, wait], messages: [ordered], instant, stepId: "step" })).toEqual([]);
  });
});

describe("which steps are asked about", () => {
  const wait = (id: string, next: string | null): Step => ({
    ...{ id, type: "waitForCondition", name: "", condition: trait(id), next },
  });

  it("is the one that is named", () => {
    const steps = [entry, wait("step", null)];
    const { steps: asked } = ask({ steps, messages: [ordered], instant, stepId: "entry" });
    expect(asked.map(({ step }) => step.id)).toEqual(["entry"]);
  });

  it("is each that was reached where none waits any more", () => {
    const split: Step = {
      ...{ id: "step", type: "trueFalseSplit", name: "", condition: trait("pro") },
      ...{ true: { next: "pro" }, false: { next: null } },
    };
    const { steps: asked, standing } = ask({
      steps: [entry, split, wait("pro", null)],
      messages: [ordered],
      instant,
    });
    expect(standing).toMatchObject({ is: "inside", completed: true });
    expect(asked.map(({ step }) => step.id)).toEqual(["entry", "step"]);
  });
});

describe("somebody who entered again", () => {
  const wait: Step = {
    ...{ id: "step", type: "waitForCondition", name: "", next: null },
    condition: { event: { name: "Order", since: "entry", count: { atLeast: 2 } } },
  };
  const asked: Asked = {
    steps: [entry, wait],
    messages: [ordered, order("2026-01-02 10:10"), order("2026-01-02 12:40")],
    instant,
    journey: { settings: { exit: { after: "1h" }, reentry: { after: "1h" } } },
  };

  it("is explained by the latest instance alone", () => {
    const { standing, steps } = ask({ ...asked, instant: "2026-01-02 12:50" });
    expect(standing).toMatchObject({ is: "inside", entry: 2, entryMs: at("2026-01-02 12:00") });
    expect(steps).toMatchObject([
      {
        reachedMs: at("2026-01-02 12:00"),
        clauses: [{ explanation: { evidence: { count: 1, afterMs: at("2026-01-02 12:00") } } }],
      },
    ]);
  });

  it("was in the first one until it ended", () => {
    const { standing, steps } = ask({ ...asked, instant: "2026-01-02 10:30" });
    expect(standing).toMatchObject({ is: "inside", entry: 1, entryMs: at("2026-01-02 10:00") });
    expect(steps).toMatchObject([{ clauses: [{ explanation: { evidence: { count: 1 } } }] }]);
  });
});

describe("the publication bound", () => {
  const published = "2026-01-01 00:00";
  const historyEntry: EntryStep = { ...entry, useHistoricalData: true };
  const twice: Condition = { event: { name: "Order", count: { atLeast: 2 } } };
  const wait: Step = { id: "step", type: "waitForCondition", name: "", condition: twice, next: null };
  const messages = [order("2025-12-31 12:00"), order(published)];
  const evidence = { is: "event", count: 1, afterMs: at(published) - 1 };

  it("is not asked of an entry that uses history", () => {
    const { steps } = ask({ steps: [historyEntry, wait], messages, instant, stepId: "entry" });
    expect(steps).toMatchObject([{ clauses: [{ explanation: { evidence: { count: 2, afterMs: null } } }] }]);
  });

  it("lets what happens at the publication itself count for steps and exits", () => {
    const { steps, exit } = ask({
      steps: [historyEntry, wait],
      messages,
      instant,
      journey: { settings: { exit: { when: twice } } },
    });
    expect(steps).toMatchObject([{ clauses: [{ explanation: { evidence } }] }]);
    expect(exit).toMatchObject({ holds: false, evidence });
  });
});

describe("the exit condition", () => {
  const wait: Step = { id: "step", type: "waitForDuration", name: "", duration: "5d", next: null };
  const asked: Asked = { steps: [entry, wait], messages: [ordered], instant };

  it("is not explained where the journey has none", () => {
    expect(ask(asked).exit).toBeNull();
    expect(ask({ ...asked, journey: { settings: {} } }).exit).toBeNull();
    expect(ask({ ...asked, journey: { settings: { exit: { after: "1d" } } } }).exit).toBeNull();
  });

  it("counts since the entry, and nothing that came after the end", () => {
    const messages = [ordered, order("2026-01-02 11:00"), order("2026-01-02 12:00")];
    const when: Condition = { event: { name: "Order", since: "entry" } };
    const { exit } = ask({ ...asked, messages, journey: { settings: { exit: { when } } } });
    expect(exit).toMatchObject({
      holds: true,
      evidence: {
        count: 1,
        afterMs: at("2026-01-02 10:00"),
        events: [{ atMs: at("2026-01-02 11:00") }],
        nearMisses: [{ because: "beforeEntry" }],
      },
    });
  });

  it("is explained as it was at the end, whatever came later", () => {
    const messages = [ordered, pro, identify("2026-01-02 12:00", { pro: null })];
    const { exit } = ask({ ...asked, messages, journey: { settings: { exit: { when: trait("pro") } } } });
    expect(exit).toMatchObject({ holds: true, evidence: { value: true } });
  });
});
