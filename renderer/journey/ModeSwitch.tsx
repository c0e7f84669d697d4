// The ways to look at one journey. They stand in a place that is wide enough for all that will come, so that none
// ever moves.

import { SegmentedControl } from "@mantine/core";
import type { JourneyMode } from "./journey-mode.ts";
import styles from "./ModeSwitch.module.css";

export interface ModeSwitchProps {
  readonly mode: JourneyMode;
  readonly onMode: (mode: JourneyMode) => void;
}

const modes: readonly { readonly value: JourneyMode; readonly label: string }[] = [
  { value: "overview", label: "Overview" },
  { value: "build", label: "Build" },
  { value: "rehearse", label: "Rehearse" },
];

export function ModeSwitch({ mode, onMode }: ModeSwitchProps) {
  return (
    <div className={styles.place}>
      <SegmentedControl
        aria-label="How to look at the journey"
        data={[...modes]}
        value={mode}
        onChange={onMode}
        size="xs"
        withItemsBorders={false}
        transitionDuration={120}
        classNames={{ root: styles.root ?? "", label: styles.label ?? "" }}
      />
    </div>
  );
}
