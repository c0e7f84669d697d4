// Rehearses chunk after chunk on one thread: the batch engine, and what its log is turned into. Everything
// that a chunk gives back is the caller's own.

import { Batch } from "../../shared/engine/batch/batch.ts";
import { compilePlan } from "../../shared/engine/plan.ts";
import type { Plan } from "../../shared/engine/plan.ts";
import type { TransitionLog } from "../../shared/engine/transition.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import type { RecordsPart } from "../../shared/rehearsal/rehearsal-records.ts";
import { deliveryLines } from "./delivery-lines.ts";
import type { RehearsalTask } from "./rehearsal-task.ts";
import { selectUsers } from "./select-users.ts";
import { TransitionLines } from "./transition-lines.ts";

export interface ChunkResult {
  readonly chunk: number;
  /** Users of the chunk, chosen or not: for progress. */
  readonly userCount: number;
  readonly transitions: number;
  readonly records?: RecordsPart;
  readonly transitionLines?: Uint8Array;
  readonly deliveryLines?: Uint8Array;
}

/** Additive: those of several threads are added up. */
export interface RehearsalTotals {
  /** As shared/engine/counters.ts lays them out. */
  readonly counters: Float64Array;
  readonly users: number;
  readonly messages: number;
}

export class ChunkRehearser {
  readonly plan: Plan;
  readonly #task: RehearsalTask;
  readonly #batch: Batch;
  readonly #lines: TransitionLines;

  constructor(task: RehearsalTask) {
    const { records, transitionLines, deliveryLines: deliveries } = task.outputs;
    this.#task = task;
    this.plan = compilePlan(task.journey, task.definitions);
    this.#batch = new Batch({
      plan: this.plan,
      settings: task.settings,
      log: records || transitionLines || deliveries !== undefined,
      countInstants: task.countInstants,
    });
    this.#lines = new TransitionLines(this.plan.kinds.kinds);
  }

  run(chunkNumber: number, chunk: MessageChunk): ChunkResult {
    const { cohort, outputs } = this.#task;
    const selected = cohort === undefined ? undefined : selectUsers(chunk, cohort);
    this.#batch.run(chunk, selected);
    const { log } = this.#batch;
    const userId = (user: number): string => chunk.userId(user);
    const { deliveryLines: source } = outputs;
    return {
      chunk: chunkNumber,
      userCount: chunk.userCount,
      transitions: log.recordCount,
      ...(outputs.records ? { records: copyRecords(log, userId) } : {}),
      ...(outputs.transitionLines ? { transitionLines: this.#lines.write(log, userId) } : {}),
      ...(source === undefined
        ? {}
        : { deliveryLines: deliveryLines({ plan: this.plan, ...source }, log, userId) }),
    };
  }

  totals(): RehearsalTotals {
    const { counters, users, messages } = this.#batch;
    return { counters, users, messages };
  }
}

/** The batch reuses its log for the next chunk. */
function copyRecords(log: TransitionLog, userId: (user: number) => string): RecordsPart {
  const { userCount, recordCount } = log;
  const users = log.users.slice(0, userCount);
  return {
    log: {
      userCount,
      recordCount,
      users,
      starts: log.starts.slice(0, userCount + 1),
      atMs: log.atMs.slice(0, recordCount),
      kinds: log.kinds.slice(0, recordCount),
    },
    userIds: Array.from(users, userId),
  };
}
