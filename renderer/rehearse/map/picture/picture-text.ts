// Words in a picture: in the window's typeface where the viewer has it, cut off where there is no room, and from right
// to left where they are written so.

import { type Attributes, escapeXml, svgElement } from "./svg-element.ts";

/** Width of a text in pixels. */
export type Measure = (text: string, size: number, weight: number) => number;

export interface TextLook {
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  readonly colour: string;
  /** Where `x` is: at its left end, in its middle, or at its right end. */
  readonly at?: "left" | "middle" | "right";
}

export const typeface = "Inter, 'Segoe UI', system-ui, sans-serif";

/** `y` is the base line. */
export function pictureText(
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  { size, weight, colour, at = "left" }: TextLook,
): string {
  const isRtl = /^[\P{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
  const anchor: Attributes = { "text-anchor": isRtl ? rtlAnchors[at] : ltrAnchors[at] };
  return svgElement(
    "text",
    {
      x,
      y,
      "font-size": size,
      "font-weight": weight,
      fill: colour,
      ...anchor,
      ...(isRtl ? { direction: "rtl" } : {}),
    },
    escapeXml(text),
  );
}

const ltrAnchors = { left: "start", middle: "middle", right: "end" };
const rtlAnchors = { left: "end", middle: "middle", right: "start" };

/** Whole characters, also of emoji, as many as there is room for. */
export function cutToFit(
  text: string,
  room: number,
  { measure, size, weight }: { readonly measure: Measure; readonly size: number; readonly weight: number },
): string {
  if (measure(text, size, weight) <= room) return text;
  const characters = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)];
  for (let count = characters.length - 1; count > 0; count -= 1) {
    const cut = `${characters
      .slice(0, count)
      .map(({ segment }) => segment)
      .join("")
      .trimEnd()}…`;
    if (measure(cut, size, weight) <= room) return cut;
  }
  return "…";
}
