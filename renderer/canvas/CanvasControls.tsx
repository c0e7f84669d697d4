// The card with − 100% + and fit, in a lower corner of what no panel covers.

import { UnstyledButton } from "@mantine/core";
import { IconMaximize, IconMinus, IconPlus } from "@tabler/icons-react";
import { useStore } from "@xyflow/react";
import { leastZoom, mostZoom } from "./first-view.ts";
import type { CanvasCommands, Covered } from "./use-canvas-commands.ts";
import styles from "./CanvasControls.module.css";

interface CanvasControlsProps {
  readonly commands: CanvasCommands;
  readonly covered: Covered;
  readonly side: "left" | "right";
}

export function CanvasControls({ commands, covered, side }: CanvasControlsProps) {
  const percent = useStore(({ transform: [, , zoom] }) => Math.round(zoom * 100));
  return (
    <div
      className={styles.card}
      role="group"
      aria-label="Zoom"
      style={{ [side]: covered[side] + 16, bottom: covered.bottom + 16 }}
    >
      <UnstyledButton
        className={styles.button}
        aria-label="Zoom out"
        title="Zoom out (−)"
        disabled={percent <= leastZoom * 100}
        onClick={commands.zoomOut}
      >
        <IconMinus size={14} stroke={1.75} aria-hidden />
      </UnstyledButton>
      <UnstyledButton
        className={styles.percent}
        aria-label={`Zoom is ${percent}%. Zoom to 100%`}
        title="Zoom to 100%"
        onClick={commands.zoomTo100}
      >
        {percent}%
      </UnstyledButton>
      <UnstyledButton
        className={styles.button}
        aria-label="Zoom in"
        title="Zoom in (+)"
        disabled={percent >= mostZoom * 100}
        onClick={commands.zoomIn}
      >
        <IconPlus size={14} stroke={1.75} aria-hidden />
      </UnstyledButton>
      <span className={styles.divider} />
      <UnstyledButton
        className={styles.button}
        aria-label="Fit the journey to the window"
        title="Fit (Shift F)"
        onClick={commands.fit}
      >
        <IconMaximize size={14} stroke={1.75} aria-hidden />
      </UnstyledButton>
    </div>
  );
}
