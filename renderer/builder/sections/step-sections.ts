// The sections of the inspector by step type: a missing one does not compile.

import type { ComponentType } from "react";
import type { StepType } from "../../../shared/journey/journey.ts";
import { EntrySections } from "./EntrySections.tsx";
import { HoldUntilSections } from "./HoldUntilSections.tsx";
import { MultiBranchSplitSections } from "./MultiBranchSplitSections.tsx";
import { RandomizedSplitSections } from "./RandomizedSplitSections.tsx";
import type { SectionProps } from "./section-props.ts";
import { SendToDestinationsSections } from "./SendToDestinationsSections.tsx";
import { TrueFalseSplitSections } from "./TrueFalseSplitSections.tsx";
import { WaitForConditionSections } from "./WaitForConditionSections.tsx";
import { WaitForDurationSections } from "./WaitForDurationSections.tsx";

export const stepSections: { readonly [Type in StepType]: ComponentType<SectionProps<Type>> } = {
  entry: EntrySections,
  waitForDuration: WaitForDurationSections,
  waitForCondition: WaitForConditionSections,
  holdUntil: HoldUntilSections,
  trueFalseSplit: TrueFalseSplitSections,
  multiBranchSplit: MultiBranchSplitSections,
  randomizedSplit: RandomizedSplitSections,
  sendToDestinations: SendToDestinationsSections,
};
