// What the threads of a rehearsal say to each other.

import type { SpaceError } from "../space/space-error.ts";
import type { ChunkQueueState } from "./chunk-queue.ts";
import type { ChunkResult, RehearsalTotals } from "./chunk-rehearser.ts";
import type { RehearsalTask } from "./rehearsal-task.ts";

/** What a thread is started with. */
export interface ThreadSettings {
  readonly spacePath: string;
  /** How much of opened chunks it keeps from one rehearsal to the next; 0: none. */
  readonly cacheBytes: number;
}

/** What a thread works on, one rehearsal after the other. */
export interface WorkerTask {
  /** Ids of the space's chunks, in order: the thread must find the same. */
  readonly chunkIds: readonly number[];
  readonly queue: ChunkQueueState;
  readonly task: RehearsalTask;
}

/** Numbered by whoever started the thread: the answers bear the same number. */
export interface NumberedTask extends WorkerTask {
  readonly run: number;
}

export type WorkerMessage =
  /** Once, when the thread is there: before, a task waits until it has started. */
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly run: number; readonly answer: WorkerAnswer };

/** What it says to a task, its end last. */
export type WorkerAnswer = { readonly kind: "rehearsed"; readonly result: ChunkResult } | WorkerEnding;

export type WorkerEnding =
  | { readonly kind: "finished"; readonly totals: RehearsalTotals }
  | { readonly kind: "spaceFailed"; readonly error: SpaceError }
  | { readonly kind: "spaceChanged" };
