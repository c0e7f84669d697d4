// Whether a text, dropped from anywhere, names a type of step.

import type { StepType } from "../../shared/journey/journey.ts";
import { stepTypeNames } from "./step-type-names.ts";

export const isStepType = (text: string): text is StepType => Object.hasOwn(stepTypeNames, text);
