// `holdUntil`: the first branch whose condition comes true (ties: order) at t ≥ reached fires, and the others
// never do; at reached + timeout, if none has and none holds at that instant, the timeout connection fires.

import { durationMs } from "../../base/duration.ts";
import type { HoldUntilStep } from "../../journey/journey.ts";
import { passesOnce, type StepBehaviour } from "./behaviour.ts";
import { deadline } from "./deadline.ts";

export const holdUntil: StepBehaviour<HoldUntilStep> = {
  due(step, standing) {
    const branch = step.branches.find(({ condition }) => standing.holds(condition));
    if (branch !== undefined) return [branch.id];
    return standing.atMs >= deadline(step, standing.reachedMs) ? ["timeout"] : [];
  },
  nextDue: (step, standing) =>
    step.branches.reduce(
      (soonest, { condition }) => Math.min(soonest, standing.nextChange(condition)),
      deadline(step, standing.reachedMs),
    ),
  isDone: passesOnce,
  generate(step, code) {
    // A later branch wins only where it is strictly earlier: each search ends before the best so far.
    code.line(`const d = r + ${durationMs(step.timeout?.after)};`);
    code.line("let end = Math.min(X, d + 1), branch = -1, t;");
    step.branches.forEach(({ condition }, index) => {
      code.line(`t = ${code.first(condition, "end")}; if (t < end) { end = t; branch = ${index}; }`);
    });
    step.branches.forEach(({ id }, index) => {
      code.block(`${index === 0 ? "" : "else "}if (branch === ${index})`, () => code.fire(id, "end"));
    });
    if (step.timeout !== undefined) code.block("else", () => code.fire("timeout", "d"));
  },
};
