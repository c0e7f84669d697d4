// The journey document as it stands in `*.journey.json` (FORMATS.md). Readonly values; edits/ makes new
// ones, read-journey.ts checks what was read. What the steps mean is the engine's business.

import type { DestinationId, JourneyId, StepId } from "../base/ids.ts";
import type { Condition } from "../conditions/condition.ts";

/** Id of the step that a connection leads to; null completes the instance. */
export type Next = StepId | null;

interface StepBase {
  readonly id: StepId;
  readonly name: string;
}

export interface EntryStep extends StepBase {
  readonly type: "entry";
  readonly useHistoricalData?: boolean;
  readonly condition: Condition;
  readonly next: Next;
}

export interface WaitForDurationStep extends StepBase {
  readonly type: "waitForDuration";
  readonly duration: string;
  readonly next: Next;
}

/** `name` is optional on timeouts, `otherwise`, `true` and `false`. */
export interface Outlet {
  readonly name?: string;
  readonly next: Next;
}

export interface Timeout extends Outlet {
  readonly after: string;
}

export interface WaitForConditionStep extends StepBase {
  readonly type: "waitForCondition";
  readonly condition: Condition;
  readonly timeout?: Timeout;
  readonly next: Next;
}

export interface TrueFalseSplitStep extends StepBase {
  readonly type: "trueFalseSplit";
  readonly condition: Condition;
  readonly true: Outlet;
  readonly false: Outlet;
}

export interface ConditionBranch {
  readonly id: string;
  readonly name: string;
  readonly condition: Condition;
  readonly next: Next;
}

export interface MultiBranchSplitStep extends StepBase {
  readonly type: "multiBranchSplit";
  /** Absent means allMatching. */
  readonly mode?: "allMatching" | "firstMatch";
  readonly branches: readonly ConditionBranch[];
  /** There if and only if mode is firstMatch. */
  readonly otherwise?: Outlet;
}

export interface HoldUntilStep extends StepBase {
  readonly type: "holdUntil";
  readonly branches: readonly ConditionBranch[];
  readonly timeout?: Timeout;
}

export interface PercentBranch {
  readonly id: string;
  readonly name: string;
  readonly percent: number;
  readonly next: Next;
}

export interface RandomizedSplitStep extends StepBase {
  readonly type: "randomizedSplit";
  readonly branches: readonly PercentBranch[];
}

export interface SendDestination {
  readonly id: DestinationId;
  /** On event destinations, and only there. */
  readonly call?: "track" | "identify";
}

export interface SendToDestinationsStep extends StepBase {
  readonly type: "sendToDestinations";
  readonly key: string;
  readonly destinations: readonly SendDestination[];
  readonly next: Next;
}

export type Step =
  | EntryStep
  | WaitForDurationStep
  | WaitForConditionStep
  | TrueFalseSplitStep
  | MultiBranchSplitStep
  | HoldUntilStep
  | RandomizedSplitStep
  | SendToDestinationsStep;

export type StepType = Step["type"];

export interface ExitSettings {
  readonly after?: string;
  readonly when?: Condition;
}

export interface JourneySettings {
  readonly exit?: ExitSettings;
  readonly reentry?: { readonly after: string };
}

/** A journey has at least one step, its entry, and at most this many. */
export const mostSteps = 100;

export interface Journey {
  readonly format: "rehearse.journey/1";
  readonly id: JourneyId;
  readonly name: string;
  readonly description?: string;
  readonly settings?: JourneySettings;
  readonly steps: readonly Step[];
  /** Positions on the canvas by step id; no meaning beyond that. */
  readonly layout?: { readonly [stepId: string]: { readonly x: number; readonly y: number } };
}
