// Shows what is hidden, outside of the view, under a panel or a card: the step that is selected or asked about, and what
// the keyboard comes to.
// Nothing else moves the view.

import { useReactFlow } from "@xyflow/react";
import { type FocusEvent, type RefObject, useEffect, useEffectEvent } from "react";
import type { StepId } from "../../shared/base/ids.ts";
import { stepHeight, stepWidth } from "./grid.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import { motionMs } from "./motion.ts";
import { type Box, panToShow } from "./pan-to-show.ts";
import type { Covered } from "./use-canvas-commands.ts";

const panMs = 200;

interface ShownView {
  readonly layout: JourneyLayout;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly covered: Covered;
}

/** What it returns is told of every focus inside of the canvas. */
export function useReveal(
  step: StepId | null,
  { layout, frame, covered }: ShownView,
): (event: FocusEvent) => void {
  const flow = useReactFlow();
  const show = (box: Box): void => {
    const size = frame.current?.getBoundingClientRect();
    if (size === undefined) return;
    const left = Math.max(covered.left, covered.card);
    const free = {
      width: size.width - left - covered.right,
      height: size.height - covered.bottom,
    };
    const by = panToShow({ ...box, x: box.x - left }, free);
    if (by.x === 0 && by.y === 0) return;
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x: x + by.x, y: y + by.y, zoom }, { duration: motionMs(panMs) });
  };
  const showStep = useEffectEvent(() => {
    const at = step === null ? undefined : layout.steps.get(step);
    if (at === undefined) return;
    const { x, y, zoom } = flow.getViewport();
    show({
      x: at.x * zoom + x,
      y: at.y * zoom + y,
      width: stepWidth * zoom,
      height: stepHeight * zoom,
    });
  });
  useEffect(() => showStep(), [step, covered.left, covered.right, covered.bottom, covered.card]);
  return ({ target }) => {
    const origin = frame.current?.getBoundingClientRect();
    if (origin === undefined || !isByKeyboard(target)) return;
    const { x, y, width, height } = target.getBoundingClientRect();
    show({ x: x - origin.x, y: y - origin.y, width, height });
  };
}

const isByKeyboard = (target: Element): boolean =>
  target.closest(".react-flow__nodes") !== null && target.matches(":focus-visible");
