// Steps and lines glide to their new places after an edit: those that are in view, for moving what nobody sees would
// cost more than the edit. Where they stand is the layout's; here it is only shown on its way.

import { useReactFlow } from "@xyflow/react";
import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Position } from "../../shared/journey/edits/edit.ts";
import { stepHeight, stepWidth } from "./grid.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import { linePath } from "./line-path.ts";
import type { Area } from "./map-area.ts";
import { motionMs } from "./motion.ts";

const glideMs = 240;
const easing = "cubic-bezier(0.2, 0, 0, 1)";

interface GlideOptions {
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Only after somebody's own edit does anything glide. */
  readonly enabled: boolean;
}

export function useGlide(layout: JourneyLayout, { frame, enabled }: GlideOptions): void {
  const flow = useReactFlow();
  const shown = useRef(layout);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = layout;
    const canvas = frame.current;
    const duration = motionMs(glideMs);
    if (!enabled || before === layout || canvas === null || duration === 0) return;
    const { x, y, zoom } = flow.getViewport();
    const { clientWidth, clientHeight } = canvas;
    const view = { x: -x / zoom, y: -y / zoom, width: clientWidth / zoom, height: clientHeight / zoom };
    glideSteps({ canvas, view, duration }, before, layout);
    glideLines({ canvas, view, duration }, before, layout);
  }, [layout, frame, flow, enabled]);
}

interface Gliding {
  readonly canvas: HTMLElement;
  /** What can be seen, in canvas pixels. */
  readonly view: Area;
  readonly duration: number;
}

function glideSteps({ canvas, view, duration }: Gliding, before: JourneyLayout, now: JourneyLayout): void {
  for (const element of canvas.querySelectorAll<HTMLElement>(".react-flow__node")) {
    const id = element.dataset["id"] ?? "";
    const [from, to] = [before.steps.get(id), now.steps.get(id)];
    if (from === undefined || to === undefined || (from.x === to.x && from.y === to.y)) continue;
    if (isSeen(cornersOf(from), view) || isSeen(cornersOf(to), view))
      glide(element, ["transform", [moved(from), moved(to)]], duration);
  }
}

function glideLines({ canvas, view, duration }: Gliding, before: JourneyLayout, now: JourneyLayout): void {
  const old = new Map(before.connections.map(({ key, points }) => [key, points]));
  const points = new Map(now.connections.map((connection) => [connection.key, connection.points]));
  for (const element of canvas.querySelectorAll<SVGPathElement>("[data-line]")) {
    const key = element.dataset["line"] ?? "";
    const [from, to] = [old.get(key), points.get(key)];
    // A line with another number of corners cannot take its shape by and by.
    if (from === undefined || to === undefined || from.length !== to.length) continue;
    if (!isSeen(from, view) && !isSeen(to, view)) continue;
    const [first, last] = [linePath(from), linePath(to)];
    if (first !== last) glide(element, ["d", [`path("${first}")`, `path("${last}")`]], duration);
  }
}

/** What is under way already goes on from where it is. */
function glide(
  element: Element,
  [property, [from, to]]: readonly [string, readonly [string, string]],
  duration: number,
): void {
  const running = element.getAnimations();
  const start = running.length === 0 ? from : getComputedStyle(element).getPropertyValue(property);
  for (const animation of running) animation.cancel();
  element.animate({ [property]: [start, to] }, { duration, easing });
}

const moved = ({ x, y }: Position): string => `translate(${x}px, ${y}px)`;

const cornersOf = ({ x, y }: Position): readonly Position[] => [
  { x, y },
  { x: x + stepWidth, y: y + stepHeight },
];

/** Whether the rectangle around these points and the view overlap. */
function isSeen(points: readonly Position[], view: Area): boolean {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return (
    Math.max(...xs) >= view.x &&
    Math.min(...xs) <= view.x + view.width &&
    Math.max(...ys) >= view.y &&
    Math.min(...ys) <= view.y + view.height
  );
}
