// How many further threads a simulation is worth. A thread takes tens of milliseconds to start, in which the
// engine goes through millions of messages; writing lines takes far longer than rehearsing them.

import type { StoredChunk } from "../space/message-store.ts";
import type { RehearsalTask } from "./rehearsal-task.ts";

const messagesWithoutOutput = 4_000_000;
const messagesWithOutput = 200_000;

interface Work {
  readonly task: RehearsalTask;
  readonly workers: number;
  readonly alwaysStart?: boolean;
}

/** Besides the calling one: what there are chunks for. */
export const mostThreads = ({ workers }: Pick<Work, "workers">, chunks: readonly StoredChunk[]): number =>
  Math.max(0, Math.min(workers, chunks.length) - 1);

/** As mostThreads, or none. */
export function threadsWorthStarting(
  { task, workers, alwaysStart }: Work,
  chunks: readonly StoredChunk[],
): number {
  const most = mostThreads({ workers }, chunks);
  if (alwaysStart === true) return most;
  const { records, transitionLines, deliveryLines } = task.outputs;
  const hasOutput = records || transitionLines || deliveryLines !== undefined;
  const messages = chunks.reduce((sum, chunk) => sum + chunk.messageCount, 0);
  return messages < (hasOutput ? messagesWithOutput : messagesWithoutOutput) ? 0 : most;
}
