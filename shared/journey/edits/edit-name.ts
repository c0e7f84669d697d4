// What an edit is called in the menu: "Add Mail", and so "Undo Add Mail".

import type { StepId } from "../../base/ids.ts";
import { assertNever } from "../../base/assert.ts";
import type { Journey } from "../journey.ts";
import { connectionName } from "../wording.ts";
import type { Edit, Way } from "./edit.ts";

/** `journey` is the one before the edit. Without a full stop; names of steps as they are then. */
export function editName(edit: Edit, journey: Journey): string {
  const step = (id: StepId): string => journey.steps.find((one) => one.id === id)?.name || id;
  const way = ({ step: id, via }: Way): string => {
    const leader = journey.steps.find((one) => one.id === id);
    return leader === undefined ? via : connectionName(leader, via);
  };
  switch (edit.kind) {
    case "addStep":
      return `Add ${edit.step.name || "a step"}`;
    case "addSteps":
      return edit.steps.length === 1
        ? `Paste ${edit.steps[0]?.name || "a step"}`
        : `Paste ${edit.steps.length} steps`;
    case "connect":
      return `Connect ${step(edit.from.step)} to ${step(edit.to)}`;
    case "disconnect":
      return `Disconnect ${step(edit.from.step)}`;
    case "moveStep":
      return `Move ${step(edit.step)}`;
    case "moveWay":
      return `Move ${way(edit.from)}`;
    case "duplicateStep":
      return `Duplicate ${step(edit.step)}`;
    case "deleteStep":
      return `Delete ${step(edit.step)}`;
    case "addBranch":
      return `Add ${edit.branch.name || "a branch"}`;
    case "renameBranch":
      return `Rename ${way({ step: edit.step, via: edit.branch })}`;
    case "moveBranch":
      return `Move ${way({ step: edit.step, via: edit.branch })}`;
    case "deleteBranch":
      return `Delete ${way({ step: edit.step, via: edit.branch })}`;
    case "changeStep":
      return `Change ${step(edit.step.id)}`;
    case "renameJourney":
      return "Rename the journey";
    case "describeJourney":
      return "Describe the journey";
    case "changeSettings":
      return "Change the settings";
    case "placeSteps":
      return "Arrange steps";
    case "replaceJourney":
      return edit.name;
    case "restore":
      return edit.undoes;
    default:
      return assertNever(edit);
  }
}
