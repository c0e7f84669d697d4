// Where the playhead stands in the time of a rehearsal, and the counts at that instant: the one place that moves it,
// whether by hand, by a jump, or by playing.

import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { NeighbourOf } from "../../../shared/api/travel-contract.ts";

export interface PlayheadState {
  /** Where it stands: the grip, the instant in words. */
  readonly atMs: number;
  /** Whose counts are on screen: the playhead's, or the one before while the answer is under way. */
  readonly shownAtMs: number;
  /** Of A, then of B where two are compared; null until the first answer. */
  readonly counts: readonly InstantCounts[] | null;
  readonly isPlaying: boolean;
  /** Milliseconds of the rehearsal a second. */
  readonly speed: number;
}

export interface Playhead {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly state: PlayheadState;
  /** Calls back after every change; returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** Held within the rehearsal. Ends playing where `keepPlaying` is absent. */
  goTo(atMs: number, options?: { readonly keepPlaying?: boolean }): void;
  play(): void;
  pause(): void;
  setSpeed(msPerSecond: number): void;
  /** To the neighbouring transition; stays where there is none. */
  step(direction: "next" | "previous", of: NeighbourOf): void;
}
