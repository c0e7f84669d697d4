// Draws tokens onto a <canvas>: a dot with a ring, and a tail that fades out behind it.

import type { Position } from "../../shared/journey/edits/edit.ts";
import { pointOnTrack, type Track } from "./line-track.ts";

/** Where a token is on its track, in pixels from the beginning. */
export interface DrawnToken {
  readonly track: Track;
  readonly far: number;
}

export interface TokenLook {
  /** From canvas pixels at 100 % to those of the element. */
  readonly transform: { readonly x: number; readonly y: number; readonly zoom: number };
  /** Pixels of the screen for one of the page. */
  readonly density: number;
  readonly accent: string;
  readonly ring: string;
  readonly hasTail: boolean;
}

const dotRadius = 4.5;
const ringWidth = 1.5;
const tailLength = 24;
/** The tail's parts, from the dot back. */
const tailAlphas = [0.5, 0.35, 0.2, 0.1] as const;

/** Replaces what was drawn. */
export function drawTokens(
  context: CanvasRenderingContext2D,
  tokens: readonly DrawnToken[],
  { transform: { x, y, zoom }, density, accent, ring, hasTail }: TokenLook,
): void {
  clearTokens(context);
  if (tokens.length === 0) return;
  const scale = density * zoom;
  context.setTransform(scale, 0, 0, scale, x * density, y * density);
  if (hasTail) drawTails(context, tokens, accent);
  const dots = tokens.map(({ track, far }) => pointOnTrack(track, far));
  fillDots(context, dots, { radius: dotRadius + ringWidth, colour: ring });
  fillDots(context, dots, { radius: dotRadius, colour: accent });
}

export function clearTokens(context: CanvasRenderingContext2D): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
}

function drawTails(context: CanvasRenderingContext2D, tokens: readonly DrawnToken[], accent: string): void {
  const part = tailLength / tailAlphas.length;
  context.strokeStyle = accent;
  context.lineWidth = 2 * dotRadius - 2;
  for (const [index, alpha] of tailAlphas.entries()) {
    context.globalAlpha = alpha;
    context.beginPath();
    for (const { track, far } of tokens) {
      if (far - index * part <= 0) continue;
      const [from, to] = [
        pointOnTrack(track, far - index * part),
        pointOnTrack(track, Math.max(0, far - (index + 1) * part)),
      ];
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

interface Dots {
  readonly radius: number;
  readonly colour: string;
}

function fillDots(
  context: CanvasRenderingContext2D,
  dots: readonly Position[],
  { radius, colour }: Dots,
): void {
  context.fillStyle = colour;
  context.beginPath();
  for (const { x, y } of dots) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fill();
}
