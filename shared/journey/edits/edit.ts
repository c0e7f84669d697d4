// Edits as values: all that a person can do to a journey. apply-edit.ts applies them and gives the exact
// inverse of each. They look at the graph alone, so they work on drafts whose conditions, names or keys
// are still missing.

import type { StepId } from "../../base/ids.ts";
import type { ConditionBranch, Journey, JourneySettings, PercentBranch, Step } from "../journey.ts";

/** One connection: the way `via` out of a step. */
export interface Way {
  readonly step: StepId;
  readonly via: string;
}

export type Branch = ConditionBranch | PercentBranch;

export interface Position {
  readonly x: number;
  readonly y: number;
}

/**
 * `onward` is the connection of a step by which people go on where the step is put into a way or taken out
 * of one; absent, its first. Steps and branches that are added must have no connection yet.
 *
 * What hangs below a connection only through it goes where the edit says: with `remove` and with disconnect,
 * changeStep, it is removed; with `close` the people of a deleted step take its onward way; with
 * `reconnect` it hangs on another, open connection from then on.
 */
export type Edit =
  /** At an open end, or on a connection: then the new step leads on to where that led. */
  | { readonly kind: "addStep"; readonly at: Way; readonly step: Step; readonly onward?: string }
  /**
   * Several at once, e.g. pasted ones: they lead only to each other, and the first of them is put at `at`. What
   * that led to hangs on the first open end below it.
   */
  | { readonly kind: "addSteps"; readonly at: Way; readonly steps: readonly Step[] }
  /** To an existing step, one of legalTargets. */
  | { readonly kind: "connect"; readonly from: Way; readonly to: StepId }
  | { readonly kind: "disconnect"; readonly from: Way }
  /** Takes one step out of its place, closing up the way, and puts it on another connection. */
  | { readonly kind: "moveStep"; readonly step: StepId; readonly at: Way; readonly onward?: string }
  /** Hangs what `from` leads to on the open connection `to`. */
  | { readonly kind: "moveWay"; readonly from: Way; readonly to: Way }
  /** Puts a copy with new id, name and key behind the step, on its onward way. */
  | { readonly kind: "duplicateStep"; readonly step: StepId; readonly onward?: string }
  | { readonly kind: "deleteStep"; readonly step: StepId; readonly below: "close"; readonly onward?: string }
  | { readonly kind: "deleteStep"; readonly step: StepId; readonly below: "remove" }
  /** `index` absent: last. */
  | { readonly kind: "addBranch"; readonly step: StepId; readonly branch: Branch; readonly index?: number }
  | { readonly kind: "renameBranch"; readonly step: StepId; readonly branch: string; readonly name: string }
  | { readonly kind: "moveBranch"; readonly step: StepId; readonly branch: string; readonly index: number }
  | {
      readonly kind: "deleteBranch";
      readonly step: StepId;
      readonly branch: string;
      readonly below: BelowBranch;
    }
  /** The step of the same id as it is to be. Its connections stay as they are; new ones are open. */
  | { readonly kind: "changeStep"; readonly step: Step }
  | { readonly kind: "renameJourney"; readonly name: string }
  | { readonly kind: "describeJourney"; readonly description: string | null }
  | { readonly kind: "changeSettings"; readonly settings: JourneySettings | null }
  /** null takes a position away. */
  | { readonly kind: "placeSteps"; readonly positions: { readonly [stepId: string]: Position | null } }
  /** All but the id becomes that of another document, e.g. of an earlier version. `name` is the edit's own. */
  | { readonly kind: "replaceJourney"; readonly journey: Journey; readonly name: string }
  | RestoreEdit;

export type BelowBranch = "remove" | { readonly reconnect: Way };

/** The inverse of an edit: what differed, as it was. Only restore-edit.ts makes these. */
export interface RestoreEdit {
  readonly kind: "restore";
  /** Name of the edit that it undoes or does again. */
  readonly undoes: string;
  /** All but the steps, where any of it differed; its own steps are empty and mark their place among the keys. */
  readonly head?: Journey;
  /** From the first step to the last. */
  readonly runs?: readonly StepRun[];
}

/** Steps `index` … that are now `remove` become `insert`. */
export interface StepRun {
  readonly index: number;
  readonly remove: readonly StepId[];
  readonly insert: readonly Step[];
}
