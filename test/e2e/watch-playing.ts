// What a person sees while it plays, picture by picture: where the playhead stands, and what is painted on the canvas
// that tokens fly on.

import type { Page } from "playwright-core";

export interface PictureSeen {
  /** Since the window was opened. */
  readonly ms: number;
  /** Where the playhead stands. */
  readonly atMs: number;
  /** Painted pixels, of every ninth of the canvas. */
  readonly ink: number;
  /** Around what is painted; empty where nothing is. */
  readonly box: string;
}

declare global {
  interface Window {
    picturesSeen?: PictureSeen[] | undefined;
  }
}

/** From now on; what an earlier watch saw is forgotten. */
export const watchPlaying = (page: Page): Promise<void> => page.evaluate(beginWatching);

/** All that was seen since, in order. */
export const picturesSeen = (page: Page): Promise<readonly PictureSeen[]> =>
  page.evaluate(() => window.picturesSeen ?? []);

/** Runs in the page. */
function beginWatching(): void {
  const seen: PictureSeen[] = [];
  window.picturesSeen = seen;
  const small = document.createElement("canvas");
  const context = small.getContext("2d", { willReadFrequently: true });
  const look = (): void => {
    if (window.picturesSeen !== seen || context === null) return;
    const grip = document.querySelector('[role="slider"][aria-label="Playhead"]');
    const { ink, box } = painted(context);
    seen.push({ ms: performance.now(), atMs: Number(grip?.getAttribute("aria-valuenow")), ink, box });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  function painted(into: CanvasRenderingContext2D): { readonly ink: number; readonly box: string } {
    const tokens = document.querySelector<HTMLCanvasElement>(".react-flow > canvas");
    if (tokens === null || tokens.width === 0) return { ink: 0, box: "" };
    small.width = Math.ceil(tokens.width / 3);
    small.height = Math.ceil(tokens.height / 3);
    into.drawImage(tokens, 0, 0, small.width, small.height);
    const { data, width } = into.getImageData(0, 0, small.width, small.height);
    const [xs, ys]: [number[], number[]] = [[], []];
    for (let pixel = 0; pixel < data.length / 4; pixel += 1) {
      if ((data[4 * pixel + 3] ?? 0) < 16) continue;
      xs.push(pixel % width);
      ys.push(Math.floor(pixel / width));
    }
    const ends = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    return { ink: xs.length, box: xs.length === 0 ? "" : ends.join(" ") };
  }
}
