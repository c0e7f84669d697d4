// Where a card of 264 pixels beside its step hides nothing: to the left or right of it, downwards from its upper edge
// or upwards from its lower one. It keeps its size at every zoom, so all of this is in pixels of the screen.

import type { StepId } from "../../shared/base/ids.ts";
import { pillHeight, plusSize, stepHeight, stepWidth } from "./grid.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import type { Box } from "./pan-to-show.ts";

export interface CalloutPlace {
  readonly side: "left" | "right";
  readonly grows: "down" | "up";
}

/** "left down", so that two equal places are the same value. */
export type CalloutPlaceKey = `${CalloutPlace["side"]} ${CalloutPlace["grows"]}`;

export interface CalloutView {
  /** x, y and zoom. */
  readonly transform: readonly [number, number, number];
  /** Of what no panel covers. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

const card = { width: 264, height: 150, gap: 16 };
/** Names on pills are about this long; the layout knows only the most. */
const usualPill = 110;

const places: readonly CalloutPlaceKey[] = ["left down", "right down", "left up", "right up"];

/** null: every place hides a step or something to press, or is out of view. */
export function calloutPlace(step: StepId, layout: JourneyLayout, view: CalloutView): CalloutPlaceKey | null {
  const at = layout.steps.get(step);
  if (at === undefined) return null;
  const [x, y, zoom] = view.transform;
  const onScreen = (box: Box): Box => ({
    x: box.x * zoom + x,
    y: box.y * zoom + y,
    width: box.width * zoom,
    height: box.height * zoom,
  });
  const own = onScreen({ ...at, width: stepWidth, height: stepHeight });
  const others = obstacles(step, layout).map(onScreen);
  const free = places.find((place) => {
    const box = cardBox(own, place);
    return isWithin(box, view) && !others.some((other) => overlaps(box, other));
  });
  return free ?? null;
}

function cardBox(own: Box, place: CalloutPlaceKey): Box {
  const x = place.startsWith("left") ? own.x - card.gap - card.width : own.x + own.width + card.gap;
  const y = place.endsWith("down") ? own.y : own.y + own.height - card.height;
  return { x, y, width: card.width, height: card.height };
}

const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const isWithin = ({ x, y, width, height }: Box, view: CalloutView): boolean =>
  x >= view.left && y >= 0 && x + width <= view.left + view.width && y + height <= view.height;

/** All other steps, and every pill and +. */
function obstacles(step: StepId, { steps, connections }: JourneyLayout): readonly Box[] {
  const others = [...steps].filter(([id]) => id !== step);
  return [
    ...others.map(([, { x, y }]) => ({ x, y, width: stepWidth, height: stepHeight })),
    ...connections.flatMap(({ pill, plus }) => [
      ...(pill === null ? [] : [around(pill, Math.min(pill.mostWidth, usualPill), pillHeight)]),
      ...(plus === null ? [] : [around(plus, plusSize, plusSize)]),
    ]),
  ];
}

const around = (
  { x, y }: { readonly x: number; readonly y: number },
  width: number,
  height: number,
): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});
