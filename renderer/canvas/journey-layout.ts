// Where everything of a journey stands on the canvas, in canvas pixels. The middle of the entry is x = 0, its
// upper edge y = 0. Drawing only; nothing of it is ever written into a journey.

import type { StepId } from "../../shared/base/ids.ts";
import type { Position, Way } from "../../shared/journey/edits/edit.ts";
import type { Next } from "../../shared/journey/journey.ts";

export interface PlacedPill {
  /** Of its middle. */
  readonly x: number;
  readonly y: number;
  /** A longer name is cut off. */
  readonly mostWidth: number;
}

export interface PlacedConnection {
  /** Unique in the journey, and the same for the same way. */
  readonly key: string;
  readonly way: Way;
  /** null: an open end, a stub with a +. */
  readonly next: Next;
  /** The corners from the step's lower edge to the next step's upper edge, or to the end of the stub. */
  readonly points: readonly Position[];
  /** Where a step has several ways out, each has its name on it. */
  readonly pill: PlacedPill | null;
  /** The middle of a + of its own; null: it is part of the pill. */
  readonly plus: Position | null;
}

/** Which way out of a split goes straight down; "even": two stand to the left and right of its middle. */
export type MainWay = { readonly via: string } | "even";

export interface JourneyLayout {
  /** Upper left corners. */
  readonly steps: ReadonlyMap<StepId, Position>;
  /** In the order of the file, each step's in its order. */
  readonly connections: readonly PlacedConnection[];
  /** What is straight stays straight while somebody edits. */
  readonly mainWays: ReadonlyMap<StepId, MainWay>;
  /** Around all steps and +. */
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

export const keyOfWay = (way: Way): string => `${way.step} ${way.via}`;
