// The icon of a line in a story: a bolt for what was said, the family's icon for what a step did.

import {
  type Icon,
  IconArrowBackUp,
  IconBolt,
  IconCircleCheck,
  IconDoorExit,
  IconId,
  IconMathFunction,
  IconUserMinus,
  IconUserPlus,
} from "@tabler/icons-react";
import type { Journey } from "../../../shared/journey/journey.ts";
import type { StoryItem } from "../../../shared/why/story-item.ts";
import { StepIcon } from "../../canvas/StepIcon.tsx";
import styles from "./StoryItemIcon.module.css";

interface StoryItemIconProps {
  readonly item: StoryItem;
  readonly journey: Journey;
  readonly isGrey: boolean;
}

export function StoryItemIcon({ item, journey, isGrey }: StoryItemIconProps) {
  const step = stepOf(item, journey);
  if (step !== undefined)
    return (
      <span className={styles.step} data-grey={isGrey || undefined}>
        <StepIcon type={step.type} size={16} />
      </span>
    );
  const Plain = plainIcon(item);
  return <Plain className={styles.plain} size={16} stroke={1.75} aria-hidden />;
}

/** Undoing is told apart from sending. */
function stepOf(item: StoryItem, journey: Journey) {
  if (item.kind !== "transition" || !("step" in item.happened) || item.happened.what === "unsent")
    return undefined;
  const { step } = item.happened;
  return journey.steps.find(({ id }) => id === step);
}

function plainIcon(item: StoryItem): Icon {
  switch (item.kind) {
    case "message":
      return item.type === "identify" ? IconId : IconBolt;
    case "computedTrait":
      return IconMathFunction;
    case "audience":
      return item.joined ? IconUserPlus : IconUserMinus;
    case "transition":
      if (item.happened.what === "completed") return IconCircleCheck;
      return item.happened.what === "unsent" ? IconArrowBackUp : IconDoorExit;
  }
}
