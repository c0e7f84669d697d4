// Rehearses chunk after chunk on one thread: the batch engine, and what its log is turned into. Everything
// that a chunk gives back is the caller's own.

import { assert } from "../../shared/base/assert.ts";
import { Batch } from "../../shared/engine/batch/batch.ts";
import { compilePlan } from "../../shared/engine/plan.ts";
import type { Plan } from "../../shared/engine/plan.ts";
import type { TransitionLog } from "../../shared/engine/transition.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import type { RecordsPart, RehearsalRecords } from "../../shared/rehearsal/rehearsal-records.ts";
import { deliveryLines } from "./delivery-lines.ts";
import type { RehearsalTask } from "./rehearsal-task.ts";
import { selectUsers } from "./select-users.ts";
import { TransitionLines } from "./transition-lines.ts";
import { ChunkPlayer } from "./what-if/chunk-player.ts";
import { liveStages } from "./what-if/saved-stages.ts";

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
  readonly #player: ChunkPlayer | undefined;

  /** `past`: of the rehearsal that the task plays on from (what-if/past-records.ts). */
  constructor(task: RehearsalTask, past?: RehearsalRecords) {
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
    assert((past === undefined) === (task.playOn === undefined), "what is played on has a past");
    if (past !== undefined && task.playOn !== undefined)
      this.#player = new ChunkPlayer(liveStages(task.playOn.stages, task), past);
  }

  run(chunkNumber: number, chunk: MessageChunk): ChunkResult {
    const { cohort, outputs } = this.#task;
    const selected = cohort === undefined ? undefined : selectUsers(chunk, cohort);
    if (this.#player !== undefined) return this.#playOn(this.#player, chunkNumber, { chunk, selected });
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

  #playOn(player: ChunkPlayer, chunkNumber: number, { chunk, selected }: SelectedChunk): ChunkResult {
    if (player.needsBatch) this.#batch.run(chunk, selected);
    const records = player.run(chunk, selected, player.needsBatch ? this.#batch.log : null);
    const { userCount } = chunk;
    return { chunk: chunkNumber, userCount, transitions: records.log.recordCount, records };
  }

  totals(): RehearsalTotals {
    const { counters, users, messages } = this.#batch;
    return { counters, users, messages };
  }
}

interface SelectedChunk {
  readonly chunk: MessageChunk;
  readonly selected: Uint8Array | undefined;
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
