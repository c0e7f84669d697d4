// Mistakes in a step, outside of its conditions and connections.

import { blankBranch, blankName, longestStepName } from "../blank-step.ts";
import { applyEdits } from "../edits/apply-edits.ts";
import type { Branch, Edit } from "../edits/edit.ts";
import type { Journey, Step } from "../journey.ts";
import { percentMistake } from "./percent-mistake.ts";
import { branchAt } from "./place.ts";
import {
  fix,
  fixAt,
  type Mistake,
  type ProblemWords,
  quoted,
  stepName,
  mendable,
  says,
} from "./problem-parts.ts";
import { sendMistake } from "./send-mistake.ts";
import { durationRange, tooLong } from "./settings-mistake.ts";

export function stepMistake(mistake: Mistake, step: Step): ProblemWords | undefined {
  const { inner } = mistake.place;
  if (inner === "name") return nameMistake(mistake, step);
  if (inner === "duration") return durationMistake(mistake, `${stepName(step)} has no duration`, "1d");
  if (inner === "timeout/after")
    return durationMistake(mistake, `The limit of ${stepName(step)} has no time`, "7d");
  if (step.type === "sendToDestinations") return sendMistake(mistake, step);
  if (step.type === "randomizedSplit") {
    const percents = percentMistake(mistake, step);
    if (percents !== undefined) return percents;
  }
  if (inner === "branches" && "branches" in step) return branchCountMistake(mistake, step);
  if (inner === "otherwise" && step.type === "multiBranchSplit") return otherwiseMistake(mistake, step);
  const branch = branchAt(mistake.place);
  if (branch !== undefined && inner.endsWith("/name") && branch.name === "")
    return says(
      "nameMissing",
      `A branch of ${stepName(step)} has no name`,
      "Give it one, so that people can tell it from the others.",
    );
  return undefined;
}

function nameMistake(mistake: Mistake, step: Step): ProblemWords {
  if (step.name !== "")
    return says(
      "nameTooLong",
      `The name of ${quoted(`${step.name.slice(0, 30)}…`)} is too long`,
      tooLong(step.name, longestStepName),
    );
  const name = step.type === "entry" ? "Entry" : blankName(step.type, mistake.journey);
  return mendable(
    says("nameMissing", "A step has no name", "Give it one, so that people can tell it from the others."),
    fixAt(mistake, `Call it ${quoted(name)}`, name),
  );
}

const durationMistake = (mistake: Mistake, title: string, usual: "1d" | "7d"): ProblemWords =>
  mendable(
    says("durationMissing", title, durationRange),
    fixAt(mistake, usual === "1d" ? "Wait 1 day" : "At most 7 days", usual),
  );

type Branching = Extract<Step, { readonly branches: readonly unknown[] }>;

function branchCountMistake({ journey, expected }: Mistake, step: Branching): ProblemWords {
  const count = step.branches.length;
  if (count > 20)
    return says("tooManyBranches", `${stepName(step)} has ${count} branches`, "20 are the most.");
  const fewest = expected.includes("2 to 20") ? 2 : 1;
  return mendable(
    says(
      "tooFewBranches",
      `${stepName(step)} has ${count === 0 ? "no branch" : "only one branch"}`,
      `It needs ${fewest === 2 ? "two" : "one"} at least.`,
    ),
    fix(fewest - count === 1 ? "Add a branch" : "Add two branches", ...addedBranches(journey, step, fewest)),
  );
}

/** As many as the step lacks. */
function addedBranches(journey: Journey, step: Branching, fewest: number): readonly Edit[] {
  const edits: Edit[] = [];
  let current: Step | undefined = step;
  for (let count = step.branches.length; count < fewest; count += 1) {
    const branch: Branch | undefined = current && blankBranch(current);
    if (branch === undefined) break;
    edits.push({ kind: "addBranch", step: step.id, branch });
    const applied = applyEdits(journey, edits);
    current = applied.ok ? applied.value.journey.steps.find(({ id }) => id === step.id) : undefined;
  }
  return edits;
}

function otherwiseMistake(
  mistake: Mistake,
  step: Extract<Step, { readonly type: "multiBranchSplit" }>,
): ProblemWords {
  if (step.otherwise === undefined)
    return mendable(
      says(
        "otherwiseMissing",
        `${stepName(step)} has no way for everyone else`,
        "Who matches none of the branches needs a way, too.",
      ),
      fixAt(mistake, "Add “Everyone else”", { next: null }),
    );
  return mendable(
    says(
      "otherwiseUnused",
      `${stepName(step)} takes every branch that matches, and has a way for everyone else`,
      "Everyone else has a way only where the first match is taken.",
    ),
    fix("Take only the first match", { kind: "changeStep", step: { ...step, mode: "firstMatch" } }),
  );
}
