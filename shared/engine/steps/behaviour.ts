// What every step type says about itself, in two tellings of one meaning: `due` decides at an instant, for the
// machine that lives through time; `generate` writes the same as code that knows a whole history, for the batch.
// Records of reaching a step and of what it passes are written by the drives, the same for all types.

import type { Step } from "../../journey/journey.ts";
import type { Standing } from "../standing.ts";
import type { StepCode } from "../batch/step-code.ts";

export interface StepBehaviour<S extends Step> {
  /** The connections that fire at `standing.atMs`, in order; asked at every instant until `isDone`. */
  due(step: S, standing: Standing): readonly string[];
  /** The next instant after `standing.atMs` at which `due` may answer differently if no message arrives. */
  nextDue(step: S, standing: Standing): number;
  /** Whether no further connection can fire once these have; more than one may fire only in a multi-branch split. */
  isDone(step: S, fired: readonly string[]): boolean;
  /** Writes the batch code that runs once the step is reached, at `r`. */
  generate(step: S, code: StepCode): void;
}

/** Most steps pass once and are done. */
export const passesOnce = (_step: Step, fired: readonly string[]): boolean => fired.length > 0;
