// The icon of a step type in the colour of its family. Decoration: the type is always said in words too.

import {
  type Icon,
  IconArrowsSplit,
  IconBinaryTree2,
  IconClock,
  IconDoorEnter,
  IconFlagCheck,
  IconHourglass,
  IconPercentage,
  IconSend,
} from "@tabler/icons-react";
import type { StepType } from "../../shared/journey/journey.ts";
import { stepFamily } from "./step-family.ts";
import styles from "./StepIcon.module.css";

const icons: Record<StepType, Icon> = {
  entry: IconDoorEnter,
  waitForDuration: IconClock,
  waitForCondition: IconHourglass,
  holdUntil: IconFlagCheck,
  trueFalseSplit: IconArrowsSplit,
  multiBranchSplit: IconBinaryTree2,
  randomizedSplit: IconPercentage,
  sendToDestinations: IconSend,
};

interface StepIconProps {
  readonly type: StepType;
  /** In pixels. */
  readonly size?: number;
}

export function StepIcon({ type, size = 18 }: StepIconProps) {
  const TypeIcon = icons[type];
  return (
    <TypeIcon className={styles[stepFamily(type)]} size={size} stroke={size < 14 ? 2 : 1.75} aria-hidden />
  );
}
