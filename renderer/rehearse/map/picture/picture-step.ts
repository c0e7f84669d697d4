// A step in a picture: its card with its numbers, and the badges at its corners.

import type { StepDifference } from "../../../canvas/canvas-state.ts";
import { stepHeight, stepWidth } from "../../../canvas/grid.ts";
import type { StepFigures } from "../../../canvas/journey-map.ts";
import { stepFamily } from "../../../canvas/step-family.ts";
import type { StepNode } from "../../../canvas/step-nodes.ts";
import { formatCount } from "../../../ui/format-count.ts";
import { formatDelta } from "../../../ui/format-delta.ts";
import type { PictureColours } from "./picture-colours.ts";
import { pictureIcon } from "./picture-icon.ts";
import { cutToFit, type Measure, pictureText } from "./picture-text.ts";
import { svgElement } from "./svg-element.ts";

export interface PictureLook {
  readonly colours: PictureColours;
  readonly measure: Measure;
}

interface PicturedStep {
  readonly node: StepNode;
  readonly figures: StepFigures | null;
  readonly difference: StepDifference | null;
}

export function pictureStep({ node, figures, difference }: PicturedStep, look: PictureLook): string {
  const { colours } = look;
  const { x, y } = node.position;
  const isBeside = figures?.onWay === "beside" || figures?.onWay === "ahead";
  const isOn = figures?.onWay === "been";
  return [
    svgElement("rect", {
      x: x + 0.5,
      y: y + 0.5,
      width: stepWidth - 1,
      height: stepHeight - 1,
      rx: 8,
      fill: isBeside ? colours.canvas : colours.raised,
      stroke: isOn ? colours.accent : isBeside ? colours.line : colours["line-2"],
      "stroke-width": isOn ? 2 : 1,
      ...(difference === "removed" ? { "stroke-dasharray": "4 3" } : {}),
    }),
    svgElement("rect", {
      x,
      y: y + 9,
      width: 3,
      height: 30,
      rx: 1,
      fill: colours[stepFamily(node.data.step.type)],
    }),
    pictureIcon(
      node.data.step.type,
      { x: x + 16, y: y + 15 },
      { size: 18, colour: colours[stepFamily(node.data.step.type)] },
    ),
    words(node, figures, look),
    figures === null ? "" : waitingBadge(node.position, figures, look),
    difference === null ? "" : differenceBadge(node.position, difference, look),
    figures?.person == null ? "" : personDisc(node.position, figures.person, look),
  ].join("");
}

function words(
  { position: { x, y }, data }: StepNode,
  figures: StepFigures | null,
  look: PictureLook,
): string {
  const { colours, measure } = look;
  const right = x + stepWidth - 11;
  const reached = figures === null ? "" : formatCount(figures.reached);
  const share =
    figures === null ? "" : figures.moreReached === null ? figures.share : formatDelta(figures.moreReached);
  const taken = Math.max(measure(reached, 13, 600), measure(share, 12, 400)) + 16;
  const room = stepWidth - 44 - taken;
  const name = cutToFit(data.step.name || "No name yet", room, { measure, size: 13, weight: 600 });
  const summary = cutToFit(data.shortSummary, room, { measure, size: 12, weight: 400 });
  const differs = figures?.moreReached != null && figures.moreReached !== 0;
  return [
    pictureText(name, { x: x + 44, y: y + 21 }, { size: 13, weight: 600, colour: colours.text }),
    pictureText(summary, { x: x + 44, y: y + 37 }, { size: 12, weight: 400, colour: colours["text-2"] }),
    pictureText(
      reached,
      { x: right, y: y + 21 },
      { size: 13, weight: 600, colour: colours.text, at: "right" },
    ),
    pictureText(
      share,
      { x: right, y: y + 37 },
      {
        size: 12,
        weight: differs ? 600 : 400,
        colour: differs ? colours.accent : colours["text-3"],
        at: "right",
      },
    ),
  ].join("");
}

type Corner = StepNode["position"];

function waitingBadge({ x, y }: Corner, { waiting, moreWaiting }: StepFigures, look: PictureLook): string {
  const more = moreWaiting === null || moreWaiting === 0 ? "" : ` ${formatDelta(moreWaiting)}`;
  if (waiting === 0 && more === "") return "";
  const { colours, measure } = look;
  const text = `${formatCount(waiting)} waiting${more}`;
  const width = measure(text, 11.5, 600) + 34;
  return [
    svgElement("rect", { x: x + 11, y: y - 14, width, height: 20, rx: 10, fill: colours.ink }),
    pictureIcon("waitForCondition", { x: x + 19, y: y - 10 }, { size: 12, colour: colours["on-ink"] }),
    pictureText(text, { x: x + 36, y }, { size: 11.5, weight: 600, colour: colours["on-ink"] }),
  ].join("");
}

const differenceWords = { added: "Added", removed: "Removed", changed: "Changed" } as const;

function differenceBadge(
  { x, y }: Corner,
  difference: StepDifference,
  { colours, measure }: PictureLook,
): string {
  const text = differenceWords[difference];
  const width = measure(text, 11.5, 600) + 16;
  const left = x + stepWidth - 5 - width;
  const isGone = difference === "removed";
  return [
    svgElement("rect", {
      x: left,
      y: y - 14,
      width,
      height: 20,
      rx: 10,
      fill: isGone ? colours.ink : colours.accent,
    }),
    pictureText(
      text,
      { x: left + 8, y },
      { size: 11.5, weight: 600, colour: isGone ? colours["on-ink"] : colours["on-accent"] },
    ),
  ].join("");
}

function personDisc({ x, y }: Corner, initials: string, { colours }: PictureLook): string {
  const [cx, cy] = [x + stepWidth, y];
  return [
    svgElement("circle", { cx, cy, r: 13, fill: colours.accent, stroke: colours.raised, "stroke-width": 2 }),
    pictureText(
      initials,
      { x: cx, y: cy + 4 },
      { size: 11, weight: 600, colour: colours["on-accent"], at: "middle" },
    ),
  ].join("");
}
