import { describe, expect, it } from "vitest";
import { CounterLayout, countsAt } from "./counters.ts";
import { definitions, journey } from "./engine-test-journey.ts";
import { compilePlan } from "./plan.ts";
import type { TransitionKind } from "./transition.ts";

const plan = compilePlan(journey, definitions);
const layout = new CounterLayout(plan);

/** Counters with two instants: how often each kind happened up to the first, and from there to the second. */
function counters(happened: readonly (readonly [TransitionKind | number, first: number, then: number])[]) {
  const filled = new Float64Array(layout.size * 2);
  for (const [kind, first, then] of happened) {
    const counter = typeof kind === "number" ? kind : plan.kinds.indexOf(kind);
    filled.set([first, then], counter * 2);
  }
  return filled;
}

describe("counts at instants", () => {
  const counts = () =>
    countsAt(
      plan,
      counters([
        [{ what: "reached", step: "entry" }, 5, 2],
        [{ what: "reached", step: "wait" }, 5, 2],
        [{ what: "passed", step: "wait", via: "next" }, 1, 1],
        [{ what: "passed", step: "wait", via: "timeout" }, 0, 2],
        [{ what: "completed" }, 1, 1],
        [{ what: "ended", reason: "time", outcome: "exited" }, 1, 0],
        [{ what: "ended", reason: "condition", outcome: "exited" }, 0, 1],
        [{ what: "ended", reason: "time", outcome: "completed" }, 0, 1],
        [layout.abandoned("wait"), 1, 1],
      ]),
      2,
    );

  it("add up from one instant to the next", () => {
    expect(counts().map(({ total }) => total)).toEqual([
      { entered: 5, completed: 1, exited: 1, inProgress: 3 },
      { entered: 7, completed: 2, exited: 2, inProgress: 3 },
    ]);
  });

  it("have every step, with its connections and who waits there", () => {
    expect(counts()[1]?.steps["wait"]).toEqual({
      reached: 7,
      passed: 4,
      waiting: 1,
      fired: { next: 2, timeout: 2 },
    });
    expect(Object.keys(counts()[1]?.steps ?? {})).toEqual(["entry", "wait", "send"]);
  });

  it("are the same for people where nobody enters twice", () => {
    expect(counts().map(({ unique }) => unique)).toEqual(counts().map(({ total }) => total));
  });
});
