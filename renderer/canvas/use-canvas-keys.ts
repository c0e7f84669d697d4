// The keys of the canvas: arrows walk the graph, and with Shift select all on their way, Enter edits the step or
// connects to it, Escape gives connecting up. On the map of a rehearsal arrows are the playhead's, and walk with Alt. They are those of the focused step; where nothing has the focus, of the
// selected one. Space and all others are left alone.

import { type KeyboardEvent as ReactKeyboardEvent, type RefObject, useEffect, useEffectEvent } from "react";
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

interface KeyedCanvas {
  readonly layout: JourneyLayout;
  readonly frame: RefObject<HTMLDivElement | null>;
}

/** What it returns is told of every key that is pressed inside of the canvas. */
export function useCanvasKeys(
  props: JourneyCanvasProps,
  { layout, frame }: KeyedCanvas,
): (event: ReactKeyboardEvent) => void {
  const act = (event: ReactKeyboardEvent | KeyboardEvent, step: StepId | undefined): void => {
    const isArrow = directions[event.key] !== undefined;
    const needsAlt = isArrow && props.mode === "rehearse";
    if (event.ctrlKey || event.metaKey || event.altKey !== needsAlt) return;
    const done = step !== undefined && actAt(step, event, { props, layout, frame });
    if (done) event.preventDefault();
  };
  const actOnPage = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === "Escape" && props.connecting !== null) {
      event.preventDefault();
      props.onConnect(null);
    } else if (event.target === document.body) act(event, props.selection[0] ?? props.journey.steps[0]?.id);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => actOnPage(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return (event) => {
    act(event, event.target instanceof HTMLElement ? event.target.dataset["step"] : undefined);
  };
}

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey">;

interface Acting extends KeyedCanvas {
  readonly props: JourneyCanvasProps;
}

/** False: the key is none of the canvas's. */
function actAt(step: StepId, { key, shiftKey }: Pressed, { props, layout, frame }: Acting): boolean {
  const { journey, selection, connecting, onConnect, onOpenStep, onSelect } = props;
  if (key === "Enter" && !shiftKey) {
    if (connecting === null) onOpenStep(step);
    else if (connecting.targets.includes(step)) onConnect(step);
    return true;
  }
  const direction = directions[key];
  if (direction === undefined) return false;
  const next = neighbourOf(step, direction, { journey, layout });
  if (next === null) return true;
  focusStep(frame.current, next);
  if (connecting === null) onSelect(shiftKey ? [...new Set([...selection, step, next])] : [next]);
  return true;
}

function focusStep(frame: HTMLElement | null, step: StepId): void {
  frame?.querySelector<HTMLElement>(`[data-step="${CSS.escape(step)}"]`)?.focus({ preventScroll: true });
}
