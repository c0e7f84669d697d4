// Where the playhead stands in the time of a rehearsal, and the counts at that instant: the one place that moves it,
// whether by hand, by a jump, or by playing.

import type { Refusal } from "../../../shared/api/refusal.ts";
import type { Breakpoint, NeighbourOf } from "../../../shared/api/travel-contract.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";

export interface PlayheadState {
  /** Where it stands: the grip, the instant in words. A whole number. */
  readonly atMs: number;
  /** Whose counts are on screen: the playhead's, or the one before while the answer is under way. */
  readonly shownAtMs: number;
  /** Of A, then of B where two are compared; null until the first answer. */
  readonly counts: readonly InstantCounts[] | null;
  readonly isPlaying: boolean;
  /** Milliseconds of the rehearsal a second. */
  readonly speed: number;
  /** What ended the playing here; null once the playhead moves on. */
  readonly stoppedBy: Breakpoint | null;
  /** Why the counts of `atMs` could not be had; null once others came. */
  readonly refusal: Refusal | null;
}

/** Where playing stops, and what it repeats. */
export interface PlayStops {
  readonly breakpoints: readonly Breakpoint[];
  /** Played again and again; null: on to the end. */
  readonly loop: { readonly fromMs: number; readonly toMs: number } | null;
}

export interface Playhead {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly state: PlayheadState;
  /** Calls back after every change; returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** Held within the rehearsal. Ends playing where `keepPlaying` is absent. */
  goTo(atMs: number, options?: { readonly keepPlaying?: boolean }): void;
  /** From where it stands; at the end, from publication on. */
  play(): void;
  pause(): void;
  setSpeed(msPerSecond: number): void;
  setStops(stops: PlayStops): void;
  /** To the neighbouring transition; stays where there is none. */
  step(direction: "next" | "previous", of: NeighbourOf): void;
}
