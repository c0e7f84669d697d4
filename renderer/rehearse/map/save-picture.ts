// Saves the map at the playhead as a file: SVG, or PNG at twice its size. The picture is drawn from text by the
// browser as an image of this page, which the window's policy allows; nothing is fetched.

import type { JourneyMap } from "../../canvas/journey-map.ts";
import { formatCount } from "../../ui/format-count.ts";
import { download } from "../../ui/download.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { type JourneyPicture, journeyPicture } from "./journey-picture.ts";
import { coloursNow } from "./picture/picture-colours.ts";
import { type Measure, typeface } from "./picture/picture-text.ts";
import { pictureFileName, pictureInstant } from "./picture/picture-words.ts";

interface PicturedMap {
  readonly rehearsing: Rehearsing;
  readonly map: JourneyMap;
}

/** As it is when this is called. Fails where the browser cannot draw the picture. */
export async function savePicture({ rehearsing, map }: PicturedMap, kind: "svg" | "png"): Promise<void> {
  const { other, side, playhead, names } = rehearsing;
  const { counts, shownAtMs } = playhead.state;
  const shown = side !== "a" && other !== null ? counts?.[1] : counts?.[0];
  if (shown === undefined) return;
  const { entered, inProgress, completed } = shown.total;
  const picture = journeyPicture({
    map,
    names,
    title: `${map.journey.name}, ${rehearsalsNamed(rehearsing)}`,
    subtitle: `${pictureInstant(shownAtMs)}. ${formatCount(entered)} entered, ${formatCount(inProgress)} in progress, ${formatCount(completed)} completed`,
    colours: coloursNow(),
    measure: measureInWindow(),
  });
  const name = pictureFileName(map.journey.name, shownAtMs);
  if (kind === "svg") return download([{ name: `${name}.svg`, text: picture.svg }], "image/svg+xml");
  return download([{ name: `${name}.png`, text: await toPng(picture) }], "image/png");
}

function rehearsalsNamed({ opened, other, side }: Rehearsing): string {
  if (other === null || side === "a") return opened.name;
  return side === "b" ? other.name : `A: ${opened.name}, B: ${other.name}`;
}

function measureInWindow(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  return (text, size, weight) => {
    // Without a context, as wide as letters mostly are.
    if (context === null) return text.length * size * 0.6;
    context.font = `${weight} ${size}px ${typeface}`;
    return context.measureText(text).width;
  };
}

const wantedScale = 2;
/** Browsers draw no larger canvases. */
const mostPixels = 100_000_000;
const longestSide = 16_000;

async function toPng({ svg, width, height }: JourneyPicture): Promise<Blob> {
  const scale = Math.min(
    wantedScale,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  );
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("the browser has drawn no picture"));
      else resolve(blob);
    }, "image/png");
  });
}
