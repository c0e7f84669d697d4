// The map at the playhead as a picture that stands by itself: an SVG document with nothing from elsewhere, complete
// whatever the window shows. Pure: what it says and how wide words are is given to it.

import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import type { JourneyMap } from "../../canvas/journey-map.ts";
import { layoutJourney } from "../../canvas/layout-journey.ts";
import { stepNodes } from "../../canvas/step-nodes.ts";
import { pictureBands } from "./picture/picture-bands.ts";
import type { PictureColours } from "./picture/picture-colours.ts";
import { pictureStep } from "./picture/picture-step.ts";
import { cutToFit, type Measure, pictureText, typeface } from "./picture/picture-text.ts";
import { pictureWay } from "./picture/picture-way.ts";
import { escapeXml, svgElement } from "./picture/svg-element.ts";

export interface PictureOptions {
  readonly map: Pick<JourneyMap, "journey" | "comparedWith" | "differences" | "step" | "way">;
  readonly names: DefinitionNames;
  /** E.g. "Cart abandonment, Rehearsal 14". */
  readonly title: string;
  /** The instant with its zone, and the counts of the journey. */
  readonly subtitle: string;
  readonly colours: PictureColours;
  readonly measure: Measure;
}

export interface JourneyPicture {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const margin = 32;
const headHeight = 64;
const footHeight = 40;
/** The words of the head need so much. */
const leastWidth = 560;
/** Badges stand above the first step, and words below an end. */
const over = 16;
const under = 24;

export function journeyPicture(options: PictureOptions): JourneyPicture {
  const { map, names, title, colours, measure } = options;
  const layout = layoutJourney(map.journey);
  const nodes = stepNodes({ journey: map.journey, layout, names, comparedWith: map.comparedWith }, []);
  const { bounds } = layout;
  const width = Math.ceil(Math.max(leastWidth, bounds.width + 2 * margin));
  const height = Math.ceil(headHeight + over + bounds.height + under + footHeight);
  const look = { colours, measure };
  const drawing = [
    pictureBands(layout.connections, map, colours),
    ...nodes.map((node) =>
      pictureStep(
        { node, figures: map.step(node.id), difference: map.differences?.get(node.id) ?? null },
        look,
      ),
    ),
    ...nodes.flatMap(({ position, data }) =>
      data.ways.map((way) => {
        const figures = map.way(way.step, way.via);
        return figures === null ? "" : pictureWay(way, figures, { origin: position, look });
      }),
    ),
  ].join("");
  const left = (width - bounds.width) / 2 - bounds.x;
  const svg = svgElement(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": typeface,
      role: "img",
    },
    [
      svgElement("title", {}, escapeXml(title)),
      svgElement("rect", { width, height, fill: colours.canvas }),
      headOf(options, width),
      svgElement("g", { transform: `translate(${left} ${headHeight + over - bounds.y})` }, drawing),
      legendOf(options, { width, height }),
    ].join(""),
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}

function headOf({ title, subtitle, colours, measure }: PictureOptions, width: number): string {
  const room = width - 2 * margin;
  return [
    pictureText(
      cutToFit(title, room, { measure, size: 15, weight: 600 }),
      { x: margin, y: 32 },
      { size: 15, weight: 600, colour: colours.text },
    ),
    pictureText(
      cutToFit(subtitle, room, { measure, size: 12, weight: 400 }),
      { x: margin, y: 52 },
      { size: 12, weight: 400, colour: colours["text-2"] },
    ),
  ].join("");
}

/** What the bands are. */
function legendOf(
  { map, colours, measure }: PictureOptions,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const items =
    map.comparedWith === null
      ? [{ colour: colours.flow, words: "People so far; a full band is everyone who entered" }]
      : [
          { colour: colours["hist-f"], words: "People in A" },
          { colour: colours["hist-p"], words: "In B; differences are B − A" },
        ];
  const y = height - 20;
  let left = margin;
  return items
    .map(({ colour, words }) => {
      const x = left;
      left += 44 + measure(words, 12, 400);
      const room = width - x - 24 - margin;
      return [
        svgElement("rect", { x, y: y - 8, width: 16, height: 8, fill: colour }),
        pictureText(
          cutToFit(words, room, { measure, size: 12, weight: 400 }),
          { x: x + 24, y },
          { size: 12, weight: 400, colour: colours["text-2"] },
        ),
      ].join("");
    })
    .join("");
}
