// What the sections of every step type get.

import type { Step, StepType } from "../../../shared/journey/journey.ts";

export type StepOf<Type extends StepType> = Extract<Step, { readonly type: Type }>;

export interface SectionProps<Type extends StepType> {
  readonly step: StepOf<Type>;
  /** Of the step in the document, e.g. "/steps/2". */
  readonly pointer: string;
}
