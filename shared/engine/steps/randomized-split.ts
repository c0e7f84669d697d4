// `randomizedSplit`: passes at once through the branch of the user's bucket: the first whose running sum of
// percentages exceeds it.

import type { RandomizedSplitStep } from "../../journey/journey.ts";
import { bucketOf } from "../bucket.ts";
import { passesOnce, type StepBehaviour } from "./behaviour.ts";

export const randomizedSplit: StepBehaviour<RandomizedSplitStep> = {
  due(step, { journeyId, userId }) {
    const bucket = bucketOf(journeyId, step.id, userId);
    return [runningSums(step).find(({ sum }) => sum > bucket)?.id ?? ""];
  },
  nextDue: () => Infinity,
  isDone: passesOnce,
  generate(step, code) {
    code.line(`const bucket = ${code.bucket()};`);
    runningSums(step).forEach(({ id, sum }, index) =>
      code.block(`${index === 0 ? "" : "else "}if (${sum} > bucket)`, () => code.fire(id, "r")),
    );
  },
};

function runningSums(step: RandomizedSplitStep): readonly { readonly id: string; readonly sum: number }[] {
  let sum = 0;
  return step.branches.map(({ id, percent }) => ({ id, sum: (sum += percent) }));
}
