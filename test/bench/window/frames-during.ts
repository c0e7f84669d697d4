// The frames of a page while something moves: how far they are apart, and how long the page's own thread works for
// each, from its beginning to the end of its painting.

import type { Page } from "playwright-core";
import { quantile } from "../interleave.ts";

export interface Frames {
  readonly count: number;
  /** Between one frame and the next; 16.7 ms where none is dropped. */
  readonly apartMs: number;
  readonly medianMs: number;
  readonly worstMs: number;
  /** Of the page's own thread. */
  readonly workMs: number;
  /** The share of frames that came later than the next one would have been due. */
  readonly late: number;
}

interface Recorded {
  readonly beganMs: number;
  readonly workMs: number;
}

declare global {
  interface Window {
    endFrames?: () => readonly Recorded[];
  }
}

/** At 60 frames a second. */
export const frameMs = 1000 / 60;

/** Times without another name are what 95 % of the frames do not exceed. */
export async function framesDuring(page: Page, move: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(record);
  await move();
  return summaryOf(await page.evaluate(() => window.endFrames?.() ?? []));
}

export function summaryOf(frames: readonly Recorded[]): Frames {
  const apart = frames.slice(1).map(({ beganMs }, index) => beganMs - (frames[index]?.beganMs ?? NaN));
  return {
    count: apart.length,
    apartMs: quantile(apart, 0.95),
    medianMs: quantile(apart, 0.5),
    worstMs: quantile(apart, 1),
    workMs: quantile(
      frames.map(({ workMs }) => workMs),
      0.95,
    ),
    late: apart.filter((ms) => ms > frameMs * 1.5).length / apart.length,
  };
}

/** Runs in the page. */
function record(): void {
  const frames: Recorded[] = [];
  let isRecording = true;
  const frame = (beganMs: number): void => {
    if (!isRecording) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => frames.push({ beganMs, workMs: performance.now() - beganMs });
    port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.endFrames = () => {
    isRecording = false;
    return frames;
  };
}
