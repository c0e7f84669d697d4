// What happened to a step between two versions, in a word and an icon at its corner.

import { IconMinus, IconPencil, IconPlus } from "@tabler/icons-react";
import type { StepDifference } from "./canvas-state.ts";
import styles from "./DifferenceBadge.module.css";

const badges = {
  added: { word: "Added", BadgeIcon: IconPlus },
  removed: { word: "Removed", BadgeIcon: IconMinus },
  changed: { word: "Changed", BadgeIcon: IconPencil },
} as const;

export function DifferenceBadge({ difference }: { readonly difference: StepDifference }) {
  const { word, BadgeIcon } = badges[difference];
  return (
    <span className={styles.badge} data-difference={difference}>
      <BadgeIcon size={12} stroke={2} aria-hidden />
      {word}
    </span>
  );
}
