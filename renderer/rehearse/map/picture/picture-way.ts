// What a picture says of a way: its name and how many took it, and where it ends, how many completed there.

import type { WayFigures } from "../../../canvas/journey-map.ts";
import type { DrawnWay } from "../../../canvas/step-nodes.ts";
import { formatCount } from "../../../ui/format-count.ts";
import { formatDelta } from "../../../ui/format-delta.ts";
import { pictureIcon } from "./picture-icon.ts";
import type { PictureLook } from "./picture-step.ts";
import { cutToFit, pictureText, type TextLook } from "./picture-text.ts";
import { svgElement } from "./svg-element.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** `origin` is the upper left corner of the way's step. */
export function pictureWay(
  way: DrawnWay,
  figures: WayFigures,
  { origin, look }: { readonly origin: Point; readonly look: PictureLook },
): string {
  const from = ({ x, y }: Point): Point => ({ x: x + origin.x, y: y + origin.y });
  const { pill, number, end } = way;
  const parts: string[] = [];
  if (pill !== null) parts.push(pillOf(way.name, from(pill), { figures, look, mostWidth: pill.mostWidth }));
  const isPill = number?.side === "on" || figures.taken !== "taken";
  if (number !== null && isPill) {
    const at = from({ x: number.x, y: number.side === "below" ? number.y - 16 : number.y });
    parts.push(pillOf("", at, { figures, look, mostWidth: Infinity }));
  } else if (number !== null && figures.widthOfA === null) {
    const { x, y } = from(number);
    const isBeside = number.side === "beside";
    const look12: TextLook = { size: 12, weight: 500, colour: look.colours["text-2"] };
    parts.push(
      pictureText(
        formatCount(figures.fired),
        { x: isBeside ? x + 9.5 + figures.width / 2 : x, y: y + 4 },
        { ...look12, at: isBeside ? "left" : "middle" },
      ),
    );
  }
  if (end !== null) parts.push(endOf(from(end), figures, look));
  return parts.join("");
}

const untaken = { noneYet: "none yet", never: "never taken" } as const;

interface PillOptions {
  readonly figures: WayFigures;
  readonly look: PictureLook;
  readonly mostWidth: number;
}

function pillOf(name: string, { x, y }: Point, { figures, look, mostWidth }: PillOptions): string {
  const { colours, measure } = look;
  const { taken, fired, moreFired } = figures;
  const isTaken = taken === "taken";
  const count = isTaken ? formatCount(fired) : "";
  const more = isTaken && moreFired !== null && moreFired !== 0 ? formatDelta(moreFired) : "";
  const words = isTaken ? name : name === "" ? capital(untaken[taken]) : `${name}: ${untaken[taken]}`;
  const fixed =
    [count, more].reduce((sum, text) => sum + (text === "" ? 0 : measure(text, 11.5, 600) + 5), 0) +
    (isTaken ? 0 : 18) +
    16;
  const shown = cutToFit(words, mostWidth - fixed, { measure, size: 11.5, weight: 500 });
  const width = measure(shown, 11.5, 500) + fixed;
  const parts = [
    svgElement("rect", {
      x: x - width / 2,
      y: y - 10,
      width,
      height: 20,
      rx: 10,
      fill: colours.raised,
      stroke: taken === "never" ? colours.edge : colours["line-2"],
      ...(isTaken ? {} : { "stroke-dasharray": "3 2" }),
    }),
  ];
  let left = x - width / 2 + 8;
  if (!isTaken) {
    parts.push(pictureIcon(taken, { x: left, y: y - 6 }, { size: 12, colour: colours["text-3"] }));
    left += 18;
  }
  const add = (text: string, weight: 500 | 600, colour: string): void => {
    if (text === "") return;
    parts.push(pictureText(text, { x: left, y: y + 4 }, { size: 11.5, weight, colour }));
    left += measure(text, 11.5, weight) + 5;
  };
  add(shown, 500, isTaken ? colours["text-2"] : colours["text-3"]);
  add(count, 600, colours.text);
  add(more, 600, colours.accent);
  return parts.join("");
}

function endOf({ x, y }: Point, { taken, fired, moreFired }: WayFigures, look: PictureLook): string {
  const { colours, measure } = look;
  const isTaken = taken === "taken";
  const word = isTaken ? "Completed" : capital(untaken[taken]);
  const count = isTaken ? formatCount(fired) : "";
  const more = isTaken && moreFired !== null && moreFired !== 0 ? formatDelta(moreFired) : "";
  const widths = [measure(word, 12, 400), measure(count, 12, 600), measure(more, 12, 600)];
  const width = 19 + widths.reduce((sum, one) => sum + (one === 0 ? 0 : one + 5), -5);
  const left = x - width / 2;
  const colour = isTaken ? colours["text-2"] : colours["text-3"];
  const [wordWidth = 0, countWidth = 0] = widths;
  return [
    pictureIcon(taken, { x: left, y: y - 7 }, { size: 14, colour }),
    pictureText(word, { x: left + 19, y: y + 4 }, { size: 12, weight: 400, colour }),
    pictureText(
      count,
      { x: left + 24 + wordWidth, y: y + 4 },
      { size: 12, weight: 600, colour: colours.text },
    ),
    pictureText(
      more,
      { x: left + 29 + wordWidth + countWidth, y: y + 4 },
      { size: 12, weight: 600, colour: colours.accent },
    ),
  ].join("");
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
