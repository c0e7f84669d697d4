// What a playhead asks about the rehearsals that it travels through, and the clock that it plays by. Interfaces, so
// that tests answer in any order and at any time.

import type { Refusal } from "../../../shared/api/refusal.ts";
import type { Breakpoint, NeighbourOf } from "../../../shared/api/travel-contract.ts";
import type { Result } from "../../../shared/base/result.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";

export interface FoundBreak {
  readonly atMs: number;
  /** The number of the breakpoint among those that were asked about. */
  readonly breakpoint: number;
}

/** Nothing here rejects. */
export interface PlayheadHost {
  /** Of A, then of B where two are compared. */
  counts(atMs: number): Promise<Result<readonly InstantCounts[], Refusal>>;
  /** The nearest instant of a transition; null where there is none. */
  neighbour(asked: {
    readonly atMs: number;
    readonly direction: "next" | "previous";
    readonly of: NeighbourOf;
  }): Promise<Result<number | null, Refusal>>;
  /** The first after `fromMs`, up to `toMs`; null where there is none. */
  nextBreak(asked: {
    readonly fromMs: number;
    readonly toMs: number;
    readonly breakpoints: readonly Breakpoint[];
  }): Promise<Result<FoundBreak | null, Refusal>>;
}

export interface FrameClock {
  /** Milliseconds since any fixed instant. */
  now(): number;
  /** Calls back once, when the next picture is made. */
  nextFrame(callback: () => void): void;
}
