// What a person sees while it plays, picture by picture: where the playhead stands, every number of the map, and what
// is painted on the canvas that tokens fly on.

import type { Page } from "playwright-core";

export interface PictureSeen {
  /** Since the window was opened. */
  readonly ms: number;
  /** Where the playhead stands. */
  readonly atMs: number;
  /** As `numbersText` has them. */
  readonly numbers: string;
  /** Painted pixels, of every ninth of the canvas. */
  readonly ink: number;
  /** Around what is painted; empty where nothing is. */
  readonly box: string;
}

interface Numbers {
  /** Entered, in progress, completed, exited. */
  readonly total: readonly number[];
  /** Reached and waiting; without those that nobody reached. */
  readonly steps: Readonly<Record<string, readonly [reached: number, waiting: number]>>;
  /** How many took it, by "step via"; without those that nobody took. */
  readonly ways: Readonly<Record<string, number>>;
}

/** One text for the same numbers. */
export const numbersText = ({ total, steps, ways }: Numbers): string =>
  [
    total.join(" "),
    ...[
      ...Object.entries(steps).map(([step, [reached, waiting]]) => `${step} ${reached} ${waiting}`),
      ...Object.entries(ways).map(([way, fired]) => `${way} ${fired}`),
    ].sort(),
  ].join(", ");

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
    const atMs = Number(grip?.getAttribute("aria-valuenow"));
    seen.push({ ms: performance.now(), atMs, numbers: numbersShown(), ink, box });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  function numbersShown(): string {
    const textOf = (place: Element, name: string): string =>
      place.querySelector(`[data-figure="${name}"]`)?.textContent?.replaceAll(",", "") ?? "0";
    const total = [...document.querySelectorAll("dd[data-total]")].map((count) => count.textContent);
    const steps = [...document.querySelectorAll("[data-step]")]
      .map((card) => [card.getAttribute("data-step"), textOf(card, "reached"), textOf(card, "waiting")])
      .filter(([, reached]) => reached !== "0");
    const ways = [...document.querySelectorAll("[data-way-number], [data-way-end]")]
      .map((way) => [
        way.getAttribute("data-way-number") ?? way.getAttribute("data-way-end"),
        textOf(way, "fired"),
      ])
      .filter(([, fired]) => fired !== "0");
    return [total.join(" "), ...[...steps, ...ways].map((words) => words.join(" ")).sort()].join(", ");
  }

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
