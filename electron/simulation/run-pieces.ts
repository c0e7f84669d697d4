// Goes through work that pauses: whoever else has something to do on this thread has their turn every few milliseconds,
// and a cancellation is heard.

import { setImmediate } from "node:timers/promises";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { SimulationError } from "./simulation-error.ts";

export interface PiecesFollowing {
  readonly signal: AbortSignal;
  /** Hears of the part that is done, 0 … 1, as the work says it. */
  readonly onPart: (part: number) => void;
}

const sliceMs = 20;

/** Work yields the part that is done. */
export async function runPieces<T>(
  work: Iterator<number, T, undefined>,
  { signal, onPart }: PiecesFollowing,
): Promise<Result<T, SimulationError>> {
  for (;;) {
    const endMs = performance.now() + sliceMs;
    let piece = work.next();
    while (piece.done !== true && performance.now() < endMs) piece = work.next();
    if (piece.done === true) return ok(piece.value);
    onPart(piece.value);
    await setImmediate();
    if (signal.aborted) return err({ kind: "cancelled" });
  }
}
