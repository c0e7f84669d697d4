// The keys of a focused step: arrows walk the graph, Enter edits or connects, Escape gives connecting up. Space
// and everything else are left alone.

import type { KeyboardEvent } from "react";
import type { StepId } from "../../shared/base/ids.ts";
import type { JourneyCanvasProps } from "./JourneyCanvas.tsx";
import type { JourneyLayout } from "./journey-layout.ts";
import { type Direction, neighbourOf } from "./neighbour.ts";

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

export function useCanvasKeys(
  props: JourneyCanvasProps,
  layout: JourneyLayout,
): (event: KeyboardEvent<HTMLElement>) => void {
  const { journey, connecting, onConnect, onOpenStep, onSelect } = props;
  const act = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "Escape" && connecting !== null) {
      onConnect(null);
      return true;
    }
    const step = event.target instanceof HTMLElement ? event.target.dataset["step"] : undefined;
    if (step === undefined) return false;
    if (event.key === "Enter") {
      if (connecting === null) onOpenStep(step);
      else if (connecting.targets.includes(step)) onConnect(step);
      return true;
    }
    const direction = directions[event.key];
    if (direction === undefined || event.shiftKey) return false;
    const next = neighbourOf(step, direction, { journey, layout });
    if (next === null) return true;
    focusStep(event.currentTarget, next);
    if (connecting === null) onSelect([next]);
    return true;
  };
  return (event) => {
    if (act(event)) event.preventDefault();
  };
}

export function focusStep(canvas: HTMLElement, step: StepId): void {
  canvas.querySelector<HTMLElement>(`[data-step="${CSS.escape(step)}"]`)?.focus({ preventScroll: true });
}
