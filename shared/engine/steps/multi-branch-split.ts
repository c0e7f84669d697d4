// `multiBranchSplit`: each branch fires at the first t ≥ reached at which its own condition holds, each at most
// once; who matches none stays. With mode `firstMatch` the first branch in order whose condition holds at the
// reached instant fires, else `otherwise`; one only.

import type { MultiBranchSplitStep } from "../../journey/journey.ts";
import type { StepCode } from "../batch/step-code.ts";
import type { StepBehaviour } from "./behaviour.ts";

export const multiBranchSplit: StepBehaviour<MultiBranchSplitStep> = {
  due(step, standing) {
    if (step.mode !== "firstMatch") {
      return open(step, standing.fired).flatMap(({ id, condition }) =>
        standing.holds(condition) ? [id] : [],
      );
    }
    return [step.branches.find(({ condition }) => standing.holds(condition))?.id ?? "otherwise"];
  },
  nextDue: (step, standing) =>
    open(step, standing.fired).reduce(
      (soonest, { condition }) => Math.min(soonest, standing.nextChange(condition)),
      Infinity,
    ),
  isDone: (step, fired) =>
    step.mode === "firstMatch" ? fired.length > 0 : fired.length === step.branches.length,
  generate(step, code) {
    if (step.mode === "firstMatch") generateFirstMatch(step, code);
    else for (const { id, condition } of step.branches) code.fire(id, code.first(condition, "X"));
  },
};

const open = (step: MultiBranchSplitStep, fired: readonly string[]) =>
  step.branches.filter(({ id }) => !fired.includes(id));

function generateFirstMatch(step: MultiBranchSplitStep, code: StepCode): void {
  step.branches.forEach(({ id, condition }, index) =>
    code.block(`${index === 0 ? "" : "else "}if (${code.holds(condition)})`, () => code.fire(id, "r")),
  );
  code.block("else", () => code.fire("otherwise", "r"));
}
