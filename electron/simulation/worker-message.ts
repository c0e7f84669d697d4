// What the threads of a rehearsal say to each other.

import type { SpaceError } from "../space/space-error.ts";
import type { ChunkQueueState } from "./chunk-queue.ts";
import type { ChunkResult, RehearsalTotals } from "./chunk-rehearser.ts";
import type { RehearsalTask } from "./rehearsal-task.ts";

/** What a thread is started with. */
export interface WorkerTask {
  readonly spacePath: string;
  /** Ids of the space's chunks, in order: the thread must find the same. */
  readonly chunkIds: readonly number[];
  readonly queue: ChunkQueueState;
  readonly task: RehearsalTask;
}

/** What it says, its end last. */
export type WorkerMessage =
  | { readonly kind: "rehearsed"; readonly result: ChunkResult }
  | { readonly kind: "finished"; readonly totals: RehearsalTotals }
  | { readonly kind: "spaceFailed"; readonly error: SpaceError }
  | { readonly kind: "spaceChanged" };
