// The shape of a rehearsed journey: all that counts, lists of people and comparisons need to know of it.
// It is kept with the rehearsal, so that a saved one can be read after its journey has changed.

import type { StepId } from "../base/ids.ts";
import type { TransitionKind } from "../engine/transition.ts";

export interface StepOutline {
  readonly id: StepId;
  /** The connections of the step in their order, as a transition's `via` names them. */
  readonly vias: readonly string[];
}

export interface RehearsalOutline {
  /** By kind index; kind 0 is `reached` of the entry step. */
  readonly kinds: readonly TransitionKind[];
  /** In file order. */
  readonly steps: readonly StepOutline[];
}
