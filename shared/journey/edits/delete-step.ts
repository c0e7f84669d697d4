// Deleting a step, with what becomes of its people.

import type { StepId } from "../../base/ids.ts";
import { ok, type Result } from "../../base/result.ts";
import { connectionsOf } from "../connections.ts";
import type { Journey, Next } from "../journey.ts";
import { redirected } from "../map-connections.ts";
import { withReachableSteps } from "./change-steps.ts";
import type { Edit } from "./edit.ts";
import type { EditProblem } from "./edit-problem.ts";
import { findMovable, findOnward } from "./find-parts.ts";

type DeleteStep = Extract<Edit, { readonly kind: "deleteStep" }>;

/** What can then no more be reached goes too. */
export function deleteStep(journey: Journey, edit: DeleteStep): Result<Journey, EditProblem> {
  const target =
    edit.below === "close" ? onwardTarget(journey, edit.step, edit.onward) : noTarget(journey, edit.step);
  if (!target.ok) return target;
  const rest = journey.steps
    .filter(({ id }) => id !== edit.step)
    .map((one) => redirected(one, edit.step, target.value));
  return ok(withReachableSteps(journey, rest));
}

/** Where the people of the step go instead. A split without branches (a draft) ends their way. */
function onwardTarget(journey: Journey, id: StepId, onward: string | undefined): Result<Next, EditProblem> {
  const step = findMovable(journey, id);
  if (!step.ok) return step;
  const connections = connectionsOf(step.value);
  if (connections.length === 0) return ok(null);
  const chosen = findOnward(step.value, onward);
  return chosen.ok ? ok(connections.find(({ via }) => via === chosen.value)?.next ?? null) : chosen;
}

function noTarget(journey: Journey, id: StepId): Result<Next, EditProblem> {
  const step = findMovable(journey, id);
  return step.ok ? ok(null) : step;
}
