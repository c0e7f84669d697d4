// Records of whole users → chunks, built by the threads of an import some ahead of whoever writes them. The writer
// either stands still until the next one is there (inside a transaction) or awaits it.

import { assert } from "../../shared/base/assert.ts";
import type { EventFacts } from "../space/catalogue-store.ts";
import type { EncodedChunk } from "../space/message-store.ts";
import { planChunks, type UserRange } from "./chunk-plan.ts";
import { expectAnswer, type ImportAnswer } from "./import-task.ts";
import type { ImportThreads } from "./import-threads.ts";
import { type OrderedRecords, orderRecords } from "./order-records.ts";
import { type Part, partitionRecords } from "./partition-records.ts";
import type { RecordIntake } from "./record-intake.ts";
import type { StagingArea } from "./staging-area.ts";
import type { StoredPeople } from "./stored-people.ts";
import { rankUsers, type UserRanks } from "./user-ranks.ts";

export interface BuiltChunk {
  readonly chunk: EncodedChunk;
  /** What it adds to the catalogue. */
  readonly kinds: readonly EventFacts[];
  /** The part of all messages that is built with it, 0 to 1. */
  readonly part: number;
}

export interface BuildingInput {
  readonly threads: ImportThreads;
  /** It has taken in everything. */
  readonly intake: RecordIntake;
  readonly area: StagingArea;
  /** What of the space is replaced is marked. */
  readonly stored: StoredPeople;
  readonly budgetBytes: number;
}

/** An answer of the threads that is waited for, or a chunk that is there. */
type BuildingStep = { readonly kind: "await" } | ({ readonly kind: "built" } & BuiltChunk);
type BuildingSteps = Generator<BuildingStep, void, ImportAnswer | undefined>;

export class ChunkBuilding {
  readonly #input: BuildingInput;
  readonly #ranks: UserRanks;
  readonly #parts: readonly Part[];

  /** Throws what the file system throws where records go through the temporary file. */
  constructor(input: BuildingInput) {
    this.#input = input;
    this.#ranks = rankUsers(input.intake.ids);
    this.#parts = partitionRecords(input.area, this.#ranks, input.budgetBytes);
  }

  /** In the order of their users. Nothing else of the thread goes on meanwhile. */
  *standingStill(): Generator<BuiltChunk> {
    const steps = this.#steps();
    for (let step = steps.next(); step.done !== true;) {
      if (step.value.kind === "built") yield step.value;
      const isAwaited = step.value.kind === "await";
      step = steps.next(isAwaited ? this.#input.threads.takeStandingStill().answer : undefined);
    }
  }

  /** In the order of their users. */
  async *awaited(): AsyncGenerator<BuiltChunk> {
    const steps = this.#steps();
    for (let step = steps.next(); step.done !== true;) {
      if (step.value.kind === "built") yield step.value;
      const isAwaited = step.value.kind === "await";
      step = steps.next(isAwaited ? (await this.#input.threads.take()).answer : undefined);
    }
  }

  *#steps(): BuildingSteps {
    const { threads, intake } = this.#input;
    const total = this.#ranks.counts.reduce((sum, count) => sum + count, 0);
    let done = 0;
    for (const part of this.#parts) {
      const blocks = part.load();
      const ordered = orderRecords(blocks, this.#ranks, part);
      threads.sendToAll({ kind: "records", blocks, layouts: intake.layouts });
      for (let thread = 0; thread < threads.count; thread++) expectAnswer(arrived(yield awaiting), "ready");
      const plan = this.#planPart(part);
      for (let sent = 0; sent < plan.length || threads.pending > 0;) {
        for (; sent < plan.length && !threads.isBusy; sent++) {
          this.#sendChunk(plan[sent] as UserRange, { part, ...ordered });
        }
        const { chunk, kinds } = expectAnswer(arrived(yield awaiting), "built");
        done += chunk.messageCount;
        yield { kind: "built", chunk, kinds, part: done / total };
      }
      part.release(blocks);
    }
  }

  #planPart({ from, to }: Part): readonly UserRange[] {
    const { stored } = this.#input;
    const { users, counts, bytes } = this.#ranks;
    const startsAnew =
      stored.chunks.length === 0
        ? () => false
        : (rank: number) =>
            stored.stretchOf(users[rank] as string) !== stored.stretchOf(users[rank - 1] as string);
    return planChunks({ from, to, counts, bytes, startsAnew });
  }

  #sendChunk({ from, to }: UserRange, { part, records, starts }: OrderedRecords & { part: Part }): void {
    const first = from - part.from;
    const last = to - part.from;
    const start = starts[first] as number;
    this.#input.threads.send({
      kind: "build",
      users: this.#ranks.users.slice(from, to),
      ends: starts.subarray(first + 1, last + 1).map((end) => end - start),
      records: records.subarray(start, starts[last]),
    });
  }
}

const awaiting = { kind: "await" } as const;

function arrived(answer: ImportAnswer | undefined): ImportAnswer {
  assert(answer !== undefined, "whoever takes the steps brings the answer that is awaited");
  return answer;
}
