// What the words of an answer call things.

import type { StepId } from "../base/ids.ts";
import { data, type Words } from "../base/words.ts";
import type { Journey, Step } from "../journey/journey.ts";
import { connectionName } from "../journey/wording.ts";
import type { DefinitionNames } from "../people/definition-names.ts";

export interface WhyNames {
  /** As it was rehearsed. */
  readonly journey: Journey;
  readonly names: DefinitionNames;
  /** What the person is called. */
  readonly person: string;
}

export const stepWithId = ({ journey }: WhyNames, id: StepId): Step | undefined =>
  journey.steps.find((step) => step.id === id);

export const stepName = (names: WhyNames, id: StepId): Words => data(stepWithId(names, id)?.name ?? id);

export function wayName(names: WhyNames, id: StepId, via: string): Words {
  const step = stepWithId(names, id);
  return data(step === undefined ? via : connectionName(step, via));
}
