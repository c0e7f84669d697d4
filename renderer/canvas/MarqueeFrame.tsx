// The frame that is dragged around steps to select them.

import type { RefObject } from "react";
import type { MarqueeFrame as Frame } from "./use-marquee.ts";
import styles from "./MarqueeFrame.module.css";

interface MarqueeFrameProps {
  readonly frame: Frame | null;
  readonly within: RefObject<HTMLElement | null>;
}

export function MarqueeFrame({ frame, within }: MarqueeFrameProps) {
  if (frame === null) return null;
  const origin = within.current?.getBoundingClientRect() ?? { x: 0, y: 0 };
  return (
    <div
      className={styles.frame}
      style={{
        left: Math.min(frame.from.x, frame.to.x) - origin.x,
        top: Math.min(frame.from.y, frame.to.y) - origin.y,
        width: Math.abs(frame.to.x - frame.from.x),
        height: Math.abs(frame.to.y - frame.from.y),
      }}
    />
  );
}
