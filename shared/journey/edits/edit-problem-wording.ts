// Why an edit was not done, in words for people. The journey is then as it was, which needs no saying.

import { assertNever } from "../../base/assert.ts";
import type { StepId } from "../../base/ids.ts";
import { neverLeadingBack } from "../graph-problems.ts";
import type { Journey } from "../journey.ts";
import { connectionName } from "../wording.ts";
import type { Way } from "./edit.ts";
import type { EditProblem } from "./edit-problem.ts";

export interface EditProblemWords {
  /** One sentence. */
  readonly happened: string;
  /** What to do instead, in one sentence. */
  readonly remedy: string;
}

/** `journey` is the one that was to be edited. */
export function wordsOfEditProblem(problem: EditProblem, journey: Journey): EditProblemWords {
  const step = (id: StepId): string => `“${journey.steps.find((one) => one.id === id)?.name || id}”`;
  switch (problem.kind) {
    case "unknownStep":
      return says(`The step ${step(problem.step)} is not in this journey any more.`, "Choose another step.");
    case "unknownWay":
      return says(
        `${step(problem.way.step)} has no such connection any more.`,
        "Choose another place in the journey.",
      );
    case "unknownBranch":
      return says(`${step(problem.step)} does not have this branch any more.`, "Choose another branch.");
    case "noSuchBranches":
      return says(
        `${step(problem.step)} cannot have a branch of this sort.`,
        "Add it to a split, or to a hold until.",
      );
    case "idTaken":
      return says(`The id “${problem.id}” is taken already.`, "Give what you add another name.");
    case "notOpen":
      return says(`${wayName(problem.way, journey)} leads to a step already.`, "Choose an open end.");
    case "ledElsewhere":
      return says(
        `${wayName(problem.way, journey)} leads to a step outside of what is changed.`,
        "Change the step first, then connect it.",
      );
    case "entryStays":
      return says(
        "A journey has exactly one entry: it cannot be added, moved, copied or deleted.",
        "Change its condition, or choose another step.",
      );
    case "noWayOn":
      return says(
        `Nobody could go on after ${step(problem.step)}, for it has no branches.`,
        "Add a branch to it, or put it at an open end.",
      );
    case "tooManySteps":
      return says(
        `A journey has at most ${problem.most} steps.`,
        "Delete steps that are not needed, or let a second journey go on.",
      );
    case "breaksGraph":
      return problem.problems.some(({ expected }) => expected === neverLeadingBack)
        ? says("People would go round in a circle.", "Choose a place that does not lead back here.")
        : says("Nobody could reach some of the steps any more.", "Connect these steps in another way first.");
    case "nothingToDo":
      return says("There is nothing to change.", "Choose something else.");
    case "doesNotFit":
      return says(
        "This was made for another state of the journey.",
        "Make the change by hand, or go back to a version.",
      );
    default:
      return assertNever(problem);
  }
}

const says = (happened: string, remedy: string): EditProblemWords => ({ happened, remedy });

function wayName({ step: id, via }: Way, journey: Journey): string {
  const step = journey.steps.find((one) => one.id === id);
  const name = step === undefined ? via : connectionName(step, via);
  return `The connection “${name}” of “${step?.name || id}”`;
}
