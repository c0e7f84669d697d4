// A long column, worked through in runs: between two of them somebody else's question is answered.

import type { Job } from "../counting/job.ts";

const runLength = 131_072;

/** `work` takes places from inclusive, to exclusive. */
export function* inRuns(count: number, work: (from: number, to: number) => void): Job<undefined> {
  for (let from = 0; from < count; from += runLength) {
    work(from, Math.min(count, from + runLength));
    yield;
  }
}
