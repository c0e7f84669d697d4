// What can be done with chosen steps, whether by menu, key or button.

import { useMemo } from "react";
import type { StepId } from "../../shared/base/ids.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import { copyBranch, copySteps } from "../../shared/journey/copy-steps.ts";
import { duplicateBranch } from "../../shared/journey/duplicate-branch.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { Fragment } from "../../shared/journey/fragment.ts";
import { pasteFragment } from "../../shared/journey/paste-fragment.ts";
import type { JourneySession } from "../session/journey-session.ts";
import { countOf } from "../ui/format-count.ts";
import { focusStepSoon } from "./canvas-places.ts";
import { copyFragment } from "./clipboard.ts";
import { deleteSteps } from "./delete-steps.ts";
import { wayAfterAll } from "./way-after.ts";

export interface StepActions {
  /** Whether anything was copied; the entry never is. */
  readonly copy: (steps: readonly StepId[], event?: ClipboardEvent) => boolean;
  readonly cut: (steps: readonly StepId[], event?: ClipboardEvent) => void;
  readonly duplicate: (steps: readonly StepId[]) => void;
  readonly remove: (steps: readonly StepId[], below: "close" | "remove") => void;
  /** `at` absent: after what is selected. */
  readonly paste: (fragment: Fragment, at?: Way) => void;
  readonly copyBelow: (way: Way) => void;
  readonly duplicateWay: (way: Way) => void;
}

export const useStepActions = (session: JourneySession): StepActions =>
  useMemo(() => stepActions(session), [session]);

function stepActions(session: JourneySession): StepActions {
  const paste = (fragment: Fragment, at?: Way) => {
    const { journey, selection } = session.state;
    const place = at ?? wayAfterAll(journey, selection);
    if (place === null || fragment.steps.length === 0) return;
    const { edit, added } = pasteFragment(journey, place, fragment);
    const name = `Paste ${countOf(fragment.steps.length, "step", "steps")}`;
    if (session.apply([edit], { name }) !== null) return;
    session.select(added);
    const [first] = added;
    if (first !== undefined) focusStepSoon(first);
  };
  const copy = (steps: readonly StepId[], event?: ClipboardEvent) => {
    const fragment = copySteps(session.state.journey, steps);
    if (fragment.steps.length === 0) return false;
    copyFragment(fragment, event);
    return true;
  };
  const remove = (steps: readonly StepId[], below: "close" | "remove") => {
    const { journey } = session.state;
    const before = stepBefore(journey, steps);
    session.apply(deleteSteps(journey, steps, below), named("Delete", steps));
    if (before === null || session.state.journey === journey) return;
    session.select([before]);
    focusStepSoon(before);
  };
  return {
    paste,
    copy,
    remove,
    cut: (steps, event) => {
      if (copy(steps, event)) remove(steps, "close");
    },
    duplicate: (steps) => {
      const [only] = steps;
      if (steps.length === 1 && only !== undefined) session.apply([{ kind: "duplicateStep", step: only }]);
      else
        paste(
          copySteps(session.state.journey, steps),
          wayAfterAll(session.state.journey, steps) ?? undefined,
        );
    },
    copyBelow: (way) => copyFragment(copyBranch(session.state.journey, way)),
    duplicateWay: (way) => {
      const edits = duplicateBranch(session.state.journey, way);
      if (edits.ok) session.apply(edits.value, { name: "Duplicate the branch" });
    },
  };
}

/** One step names its entry of the history itself. */
const named = (verb: string, steps: readonly StepId[]) =>
  steps.length === 1 ? {} : { name: `${verb} ${steps.length} steps` };

/** It has the focus once they are gone, so that the keyboard stays in its place. */
const stepBefore = (journey: Journey, steps: readonly StepId[]): StepId | null =>
  journey.steps.find(
    (step) =>
      !steps.includes(step.id) &&
      connectionsOf(step).some(({ next }) => next !== null && steps.includes(next)),
  )?.id ?? null;
