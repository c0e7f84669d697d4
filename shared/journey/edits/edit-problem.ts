// Why an edit cannot be done. The journey is then unchanged.

import type { StepId } from "../../base/ids.ts";
import type { Problem } from "../../base/problem.ts";
import type { Way } from "./edit.ts";

export type EditProblem =
  | { readonly kind: "unknownStep"; readonly step: StepId }
  | { readonly kind: "unknownWay"; readonly way: Way }
  | { readonly kind: "unknownBranch"; readonly step: StepId; readonly branch: string }
  /** The step's type has no branches, or branches of the other sort (conditions, percentages). */
  | { readonly kind: "noSuchBranches"; readonly step: StepId }
  | { readonly kind: "idTaken"; readonly id: string }
  /** The connection leads somewhere already. */
  | { readonly kind: "notOpen"; readonly way: Way }
  /** What is added must have open connections only, and changeStep must leave connections alone. */
  | { readonly kind: "ledElsewhere"; readonly way: Way }
  /** There is exactly one entry: it is not added, moved, copied, deleted or changed into another step. */
  | { readonly kind: "entryStays" }
  /** The step has no connection by which people could go on. */
  | { readonly kind: "noWayOn"; readonly step: StepId }
  | { readonly kind: "tooManySteps"; readonly most: number }
  /** The graph would break one of its rules: a cycle, a step out of reach. */
  | { readonly kind: "breaksGraph"; readonly problems: readonly Problem[] }
  | { readonly kind: "nothingToDo" }
  /** A restore was applied to another journey than the one that it was made for. */
  | { readonly kind: "doesNotFit" };
