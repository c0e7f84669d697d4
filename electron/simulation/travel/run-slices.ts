// Runs long work over an open space in slices of a few milliseconds: between them the thread answers what else it is
// asked. Work that fits into its first slice is answered at once.

import { setImmediate } from "node:timers/promises";
import { SpaceFailure } from "../../space/space-failure.ts";
import type { Space } from "../../space/space.ts";

/** A frame of a window that scrubs meanwhile is not lost by it. */
const sliceMs = 4;

/** Pauses wherever something else may have its turn; each piece between is inside `space.read`. */
export type SlicedWork<Answer> = Generator<undefined, Answer, undefined>;

interface SlicedRun {
  readonly space: Space;
  readonly isCancelled: () => boolean;
}

/** Rejects once cancelled, and with SpaceFailure as the stores throw it. The first slice is inside the caller's read. */
export function runSlices<Answer>(run: SlicedRun, work: SlicedWork<Answer>): Answer | Promise<Answer> {
  const first = slice(work, run.isCancelled);
  return first.done === true ? first.value : runOn(run, work);
}

async function runOn<Answer>({ space, isCancelled }: SlicedRun, work: SlicedWork<Answer>): Promise<Answer> {
  for (;;) {
    await setImmediate();
    const next = space.read(() => slice(work, isCancelled));
    if (!next.ok) throw new SpaceFailure(next.error);
    if (next.value.done === true) return next.value.value;
  }
}

function slice<Answer>(
  work: SlicedWork<Answer>,
  isCancelled: () => boolean,
): IteratorResult<undefined, Answer> {
  const endMs = performance.now() + sliceMs;
  for (;;) {
    if (isCancelled()) throw new Error("Nobody waits for this work any more.");
    const step = work.next();
    if (step.done === true || performance.now() > endMs) return step;
  }
}
