// Selecting several steps by dragging a frame around them with Shift held. Takes the press before the canvas
// would pan with it.

import { useReactFlow } from "@xyflow/react";
import { type MouseEvent, useEffectEvent, useState } from "react";
import type { StepId } from "../../shared/base/ids.ts";
import type { Position } from "../../shared/journey/edits/edit.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import { stepsWithin } from "./steps-within.ts";

interface MarqueeUse {
  readonly layout: JourneyLayout;
  readonly selection: readonly StepId[];
  readonly onSelect: (selection: readonly StepId[]) => void;
}

export interface MarqueeFrame {
  /** In pixels of the window. */
  readonly from: Position;
  readonly to: Position;
}

export interface Marquee {
  readonly frame: MarqueeFrame | null;
  /** Of the element around the canvas, in the capturing phase. */
  readonly onMouseDown: (event: MouseEvent) => void;
}

export function useMarquee({ layout, selection, onSelect }: MarqueeUse): Marquee {
  const flow = useReactFlow();
  const [frame, setFrame] = useState<MarqueeFrame | null>(null);
  const finish = useEffectEvent(({ from, to }: MarqueeFrame) => {
    const within = stepsWithin(layout, flow.screenToFlowPosition(from), flow.screenToFlowPosition(to));
    onSelect([...new Set([...selection, ...within])]);
  });
  const [onMouseDown] = useState(() => (event: MouseEvent): void => {
    if (!event.shiftKey || event.button !== 0 || !isGround(event.target)) return;
    event.stopPropagation();
    event.preventDefault();
    follow({ x: event.clientX, y: event.clientY }, setFrame, (done) => finish(done));
  });
  return { frame, onMouseDown };
}

const isGround = (target: EventTarget): boolean =>
  target instanceof Element && target.classList.contains("react-flow__pane");

function follow(
  from: Position,
  show: (frame: MarqueeFrame | null) => void,
  finish: (frame: MarqueeFrame) => void,
): void {
  let to = from;
  const move = ({ clientX, clientY }: globalThis.MouseEvent): void => {
    to = { x: clientX, y: clientY };
    show({ from, to });
  };
  const end = (): void => {
    window.removeEventListener("mousemove", move);
    window.removeEventListener("mouseup", end);
    show(null);
    if (to === from) return;
    swallowClick();
    finish({ from, to });
  };
  window.addEventListener("mousemove", move);
  window.addEventListener("mouseup", end);
}

/** The click that ends the dragging is none on the ground. */
function swallowClick(): void {
  const swallow = (event: Event): void => event.stopPropagation();
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
}
