// The kinds of a rehearsal as numbers for tight loops: what each does, at which step, through which of
// its connections.

import type { StepId } from "../base/ids.ts";
import { assert, assertNever } from "../base/assert.ts";
import type { TransitionKind } from "../engine/transition.ts";
import type { RehearsalOutline } from "./rehearsal-outline.ts";

export const kindAction = { none: 0, reached: 1, passed: 2, completed: 3, ended: 4 } as const;

/** By kind index. `steps` and `vias` are indexes into the outline, 0 where the kind has none. */
export interface KindActions {
  readonly actions: Uint8Array;
  readonly steps: Uint16Array;
  readonly vias: Uint16Array;
}

export function kindActions(outline: RehearsalOutline): KindActions {
  const count = outline.kinds.length;
  const table = {
    actions: new Uint8Array(count),
    steps: new Uint16Array(count),
    vias: new Uint16Array(count),
  };
  outline.kinds.forEach((kind, index) => {
    table.actions[index] = actionOf(kind);
    if (kind.what === "reached" || kind.what === "passed") table.steps[index] = stepIndex(outline, kind.step);
    if (kind.what === "passed") table.vias[index] = viaIndex(outline, kind.step, kind.via);
  });
  return table;
}

function actionOf(kind: TransitionKind): number {
  switch (kind.what) {
    case "sent":
    case "unsent":
      return kindAction.none;
    case "reached":
      return kindAction.reached;
    case "passed":
      return kindAction.passed;
    case "completed":
      return kindAction.completed;
    case "ended":
      return kindAction.ended;
    default:
      return assertNever(kind);
  }
}

function stepIndex(outline: RehearsalOutline, id: StepId): number {
  const index = outline.steps.findIndex((step) => step.id === id);
  assert(index >= 0, `step "${id}" of a transition is in the outline`);
  return index;
}

function viaIndex(outline: RehearsalOutline, stepId: StepId, via: string): number {
  const index = outline.steps[stepIndex(outline, stepId)]?.vias.indexOf(via) ?? -1;
  assert(index >= 0, `connection "${via}" of step "${stepId}" is in the outline`);
  return index;
}
