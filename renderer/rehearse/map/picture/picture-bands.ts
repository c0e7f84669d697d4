// The bands of a picture: those that the canvas draws, from the same lines and widths.

import { bandLine, bandPath } from "../../../canvas/band-line.ts";
import { drawnBands, type DrawnBand } from "../../../canvas/drawn-bands.ts";
import type { PlacedConnection } from "../../../canvas/journey-layout.ts";
import type { JourneyMap } from "../../../canvas/journey-map.ts";
import type { PictureColours } from "./picture-colours.ts";
import { type Attributes, svgElement } from "./svg-element.ts";

export function pictureBands(
  connections: readonly PlacedConnection[],
  map: Pick<JourneyMap, "way">,
  colours: PictureColours,
): string {
  const steps = Map.groupBy(connections, ({ way }) => way.step);
  return [...steps.values()]
    .flatMap((ways) => {
      const figures = ways.flatMap(({ way }) => map.way(way.step, way.via) ?? []);
      return figures.length < ways.length ? [] : drawnBands(ways, figures);
    })
    .map((band) => bandOf(band, colours))
    .join("");
}

function bandOf({ way, figures, line, lineOfA, middle }: DrawnBand, colours: PictureColours): string {
  const { taken, width, widthOfA, onWay } = figures;
  const isOn = onWay === "been" || onWay === "ahead";
  const parts: string[] = [];
  if (taken !== "taken" && !isOn)
    parts.push(
      stroke(bandPath(middle), {
        stroke: onWay === null ? colours.edge : colours["line-2"],
        "stroke-width": 1.5,
        "stroke-dasharray": "3 4",
      }),
    );
  if (taken === "taken" && lineOfA !== null && widthOfA !== null)
    parts.push(stroke(bandPath(lineOfA), { stroke: colours["hist-f"], "stroke-width": widthOfA }));
  if (taken === "taken" && onWay !== "been") {
    const flow = onWay === null ? colours.flow : colours["flow-dim"];
    const colour = lineOfA === null ? flow : colours["hist-p"];
    parts.push(stroke(bandPath(line), { stroke: colour, "stroke-width": width }));
  }
  const own = bandPath(bandLine(way.points, 0));
  if (onWay === "been") {
    parts.push(stroke(own, { stroke: colours["flow-dim"], "stroke-width": 9 }));
    parts.push(stroke(own, { stroke: colours.accent, "stroke-width": 3.5 }));
  }
  if (onWay === "ahead")
    parts.push(stroke(own, { stroke: colours.accent, "stroke-width": 2.5, "stroke-dasharray": "3 3" }));
  return parts.join("");
}

const stroke = (d: string, look: Attributes): string => svgElement("path", { d, fill: "none", ...look });
