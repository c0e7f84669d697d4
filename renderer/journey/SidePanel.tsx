// What stands on the right of the canvas. It covers the canvas and never moves it.

import type { ReactNode, Ref } from "react";
import styles from "./SidePanel.module.css";

export interface SidePanelProps {
  /** The region that F6 goes to; what is inside names itself. */
  readonly region: string;
  readonly side: "left" | "right";
  /** In a narrow window: whether it lies over the canvas or is put away. */
  readonly open: boolean;
  /** In the Rehearse mode it ends where the timeline begins. */
  readonly aboveTimeline?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

export function SidePanel({ region, side, open, aboveTimeline = false, ref, children }: SidePanelProps) {
  return (
    <div
      ref={ref}
      className={styles.panel}
      data-side={side}
      data-open={open}
      data-above-timeline={aboveTimeline || undefined}
      data-region={region}
      tabIndex={-1}
    >
      {children}
    </div>
  );
}
