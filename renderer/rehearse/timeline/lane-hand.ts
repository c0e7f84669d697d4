// The hand on the lane, apart from React: what a press begins and how it goes on. A drag goes on beyond the lane's
// ends, where a view that shows a part of the time moves along; who was playing plays on when the hand lets go.

import type { Playhead } from "../playhead/playhead.ts";
import { instantAt, panned, spanOf, type TimeView } from "./time-view.ts";
import type { ShownTime } from "./use-time-view.ts";

export interface Range {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Of the lane, on the page. */
export interface LaneBox {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

/** What the hand works on, as it is at the moment. */
export interface HandledLane {
  readonly playhead: Playhead;
  readonly time: ShownTime;
  /** While a range is drawn, and null when it no longer is. */
  readonly showRange: (range: Range | null) => void;
  readonly setLoop: (range: Range) => void;
}

interface Drag {
  readonly does: "scrub" | "range" | "pan";
  readonly wasPlaying: boolean;
  readonly startX: number;
  readonly startMs: number;
  readonly startView: TimeView;
  readonly x: number;
  /** Measured once: it stays where it is as long as it is held. */
  readonly box: LaneBox;
}

/** A hand that moved less than this wanted no range. */
const leastRangePx = 4;

/** Beyond the lane's end, a view moves by this part of the overshoot with each picture. */
const pullPart = 0.08;

export class LaneHand {
  readonly #lane: () => HandledLane;
  #drag: Drag | null = null;
  #frame = 0;

  constructor(lane: () => HandledLane) {
    this.#lane = lane;
  }

  press(x: number, does: Drag["does"], box: LaneBox): void {
    const lane = this.#lane();
    lane.time.isHeld.current = true;
    this.#drag = {
      does,
      wasPlaying: lane.playhead.state.isPlaying,
      startX: x,
      startMs: instantUnder(x, box, lane.time.view),
      startView: lane.time.view,
      x,
      box,
    };
    if (does === "scrub") this.#follow();
    this.#pull();
  }

  move(x: number): void {
    if (this.#drag === null || this.#drag.x === x) return;
    this.#drag = { ...this.#drag, x };
    this.#follow();
  }

  /** `isWanted` is false where the drag was taken away from the hand. */
  release(isWanted: boolean): void {
    const drag = this.#drag;
    const lane = this.#lane();
    this.stop();
    if (drag === null) return;
    lane.time.isHeld.current = false;
    if (drag.does === "scrub" && drag.wasPlaying) lane.playhead.play();
    if (drag.does !== "range") return;
    lane.showRange(null);
    const isRange = isWanted && Math.abs(drag.x - drag.startX) >= leastRangePx;
    if (isRange) lane.setLoop(between(drag.startMs, instantUnder(drag.x, drag.box, lane.time.view)));
  }

  stop(): void {
    this.#drag = null;
    cancelAnimationFrame(this.#frame);
  }

  #follow(): void {
    const lane = this.#lane();
    const drag = this.#drag;
    if (drag === null) return;
    const atMs = instantUnder(drag.x, drag.box, lane.time.view);
    if (drag.does === "scrub") return lane.playhead.goTo(atMs);
    if (drag.does === "range") return lane.showRange(between(drag.startMs, atMs));
    const byMs = ((drag.startX - drag.x) / drag.box.width) * spanOf(drag.startView);
    lane.time.pan(panned(drag.startView, byMs, lane.time.whole).fromMs - lane.time.view.fromMs);
  }

  /** Goes on as long as there is a drag. */
  #pull(): void {
    const lane = this.#lane();
    const drag = this.#drag;
    if (drag === null || drag.does === "pan") return;
    const { left, right, width } = drag.box;
    const overPx = Math.min(0, drag.x - left) + Math.max(0, drag.x - right);
    if (overPx !== 0) {
      lane.time.pan(((overPx * pullPart) / width) * spanOf(lane.time.view));
      this.#follow();
    }
    this.#frame = requestAnimationFrame(() => this.#pull());
  }
}

const between = (a: number, b: number): Range => ({ fromMs: Math.min(a, b), toMs: Math.max(a, b) });

function instantUnder(x: number, box: LaneBox, view: TimeView): number {
  const part = (x - box.left) / box.width;
  if (part <= 0) return view.fromMs;
  return part >= 1 ? view.toMs : tidy(instantAt(view, part), spanOf(view) / box.width);
}

const tidyUnits = [600_000, 60_000, 1_000, 1];

/** Of the instants under one pixel, one that reads well. */
function tidy(atMs: number, msPerPx: number): number {
  const unit = tidyUnits.find((one) => one <= msPerPx / 4) ?? 1;
  return Math.round(atMs / unit) * unit;
}
