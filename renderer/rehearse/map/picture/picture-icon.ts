// The icons of a picture, as outlines on a grid of 24: those of Tabler Icons that the canvas shows.

import type { StepType } from "../../../../shared/journey/journey.ts";
import { svgElement } from "./svg-element.ts";

const outlines = {
  entry: "M13 12v.01M3 21h18M5 21v-16a2 2 0 0 1 2 -2h6m4 10.5v7.5M21 7h-7m3 -3l-3 3l3 3",
  waitForDuration: "M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0M12 7v5l3 3",
  waitForCondition:
    "M6.5 7h11M6.5 17h11M6 20v-2a6 6 0 1 1 12 0v2a1 1 0 0 1 -1 1h-10a1 1 0 0 1 -1 -1M6 4v2a6 6 0 1 0 12 0v-2a1 1 0 0 0 -1 -1h-10a1 1 0 0 0 -1 1",
  holdUntil:
    "M13.767 15.12a4.983 4.983 0 0 1 -1.767 -1.12a5 5 0 0 0 -7 0v-9a5 5 0 0 1 7 0a5 5 0 0 0 7 0v8.5M5 21v-7M15 19l2 2l4 -4",
  trueFalseSplit: "M21 17h-8l-3.5 -5h-6.5M21 7h-8l-3.495 5M18 10l3 -3l-3 -3M18 20l3 -3l-3 -3",
  multiBranchSplit:
    "M14 6a2 2 0 1 0 -4 0a2 2 0 0 0 4 0M7 14a2 2 0 1 0 -4 0a2 2 0 0 0 4 0M21 14a2 2 0 1 0 -4 0a2 2 0 0 0 4 0M14 18a2 2 0 1 0 -4 0a2 2 0 0 0 4 0M12 8v8M6.316 12.496l4.368 -4.992M17.684 12.496l-4.366 -4.99",
  randomizedSplit: "M16 17a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M6 7a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M6 18l12 -12",
  sendToDestinations:
    "M10 14l11 -11M21 3l-6.5 18a.55 .55 0 0 1 -1 0l-3.5 -7l-7 -3.5a.55 .55 0 0 1 0 -1l18 -6.5",
  taken: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M9 12l2 2l4 -4",
  noneYet:
    "M8.56 3.69a9 9 0 0 0 -2.92 1.95M3.69 8.56a9 9 0 0 0 -.69 3.44M3.69 15.44a9 9 0 0 0 1.95 2.92M8.56 20.31a9 9 0 0 0 3.44 .69M15.44 20.31a9 9 0 0 0 2.92 -1.95M20.31 15.44a9 9 0 0 0 .69 -3.44M20.31 8.56a9 9 0 0 0 -1.95 -2.92M15.44 3.69a9 9 0 0 0 -3.44 -.69",
  never: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M5.7 5.7l12.6 12.6",
} satisfies Record<StepType, string> & Record<string, string>;

export type PictureIcon = keyof typeof outlines;

interface IconLook {
  readonly size: number;
  readonly colour: string;
}

/** `x` and `y` are of its upper left corner. */
export function pictureIcon(
  icon: PictureIcon,
  { x, y }: { readonly x: number; readonly y: number },
  { size, colour }: IconLook,
): string {
  return svgElement("path", {
    d: outlines[icon],
    transform: `translate(${x} ${y}) scale(${size / 24})`,
    fill: "none",
    stroke: colour,
    "stroke-width": 1.75,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  });
}
