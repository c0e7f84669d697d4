// Rehearses all chunks of a source, on this thread and as many more as are asked for and worth starting.
// The answer does not depend on their number: results are handed on in chunk order, counts are sums.

import { setImmediate } from "node:timers/promises";
import { assert } from "../../shared/base/assert.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import { countsAt } from "../../shared/engine/counters.ts";
import type { InstantCounts } from "../../shared/engine/instant-counts.ts";
import type { Plan } from "../../shared/engine/plan.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import type { StoredChunk } from "../space/message-store.ts";
import type { Space } from "../space/space.ts";
import { ChunkQueue } from "./chunk-queue.ts";
import { ChunkRehearser } from "./chunk-rehearser.ts";
import type { ChunkResult, RehearsalTotals } from "./chunk-rehearser.ts";
import { memorySource, spaceSource } from "./chunk-source.ts";
import type { ChunkSource } from "./chunk-source.ts";
import { OrderedDelivery } from "./ordered-delivery.ts";
import type { RehearsalTask } from "./rehearsal-task.ts";
import { startThread } from "./rehearsal-thread.ts";
import type { RehearsalThread } from "./rehearsal-thread.ts";
import type { SimulationError } from "./simulation-error.ts";
import { threadsWorthStarting } from "./threads-worth-starting.ts";

/** Memory is rehearsed on the calling thread alone: sending it to others would cost more than the work. */
export type SimulationSource =
  | { readonly kind: "space"; readonly space: Space; readonly chunks: readonly StoredChunk[] }
  | { readonly kind: "memory"; readonly chunks: readonly MessageChunk[] };

export interface SimulationRequest {
  readonly task: RehearsalTask;
  readonly source: SimulationSource;
  /** At most so many threads work, this one among them. */
  readonly workers: number;
  /** Starts them all however small the work: for tests. */
  readonly alwaysStart?: boolean;
  readonly signal?: AbortSignal;
  /** Takes what each chunk gave, in chunk order, one at a time; what it rejects with, simulate rejects with. */
  readonly onChunk?: (result: ChunkResult) => Promise<void>;
  /** Users of the chunks done so far, in any order. */
  readonly onProgress?: (usersDone: number) => void;
}

export interface Simulation {
  readonly plan: Plan;
  /** At each of the task's count instants. */
  readonly counts: readonly InstantCounts[];
  /** What the rehearsal saw: messages up to its end, and users that have one. */
  readonly users: number;
  readonly messages: number;
  readonly transitions: number;
}

export async function simulate(request: SimulationRequest): Promise<Result<Simulation, SimulationError>> {
  const crew = new Crew(request);
  try {
    return await crew.work();
  } finally {
    await crew.dismiss();
  }
}

/** Chunks under way or waiting to be written, per thread: a few megabytes each. */
const windowPerWorker = 4;

/** The threads of one simulation, the calling one included, and what they share. */
class Crew {
  readonly #request: SimulationRequest;
  readonly #source: ChunkSource;
  readonly #queue: ChunkQueue;
  readonly #delivery: OrderedDelivery<ChunkResult>;
  readonly #threads: readonly RehearsalThread[];
  readonly #onAbort = (): void => this.#halt({ kind: "cancelled" });
  #failure: SimulationError | undefined;
  #usersDone = 0;
  #transitions = 0;
  /** Called whenever this thread should look again whether there is work. */
  #wake: () => void = () => undefined;

  constructor(request: SimulationRequest) {
    this.#request = request;
    this.#source = sourceOf(request.source);
    this.#queue = ChunkQueue.create(this.#source.chunkCount, request.workers * windowPerWorker);
    this.#delivery = new OrderedDelivery((result) => this.#deliver(result));
    this.#threads = this.#startThreads();
    request.signal?.addEventListener("abort", this.#onAbort, { once: true });
    if (request.signal?.aborted === true) this.#onAbort();
  }

  async work(): Promise<Result<Simulation, SimulationError>> {
    const rehearser = new ChunkRehearser(this.#request.task);
    await this.#rehearseHere(rehearser);
    const totals = [rehearser.totals()];
    for (const thread of this.#threads) {
      const outcome = await thread.outcome;
      if (outcome.ok) totals.push(outcome.value);
      else this.#failure ??= outcome.error;
    }
    await this.#delivery.settled();
    if (this.#failure !== undefined) return err(this.#failure);
    return ok(this.#conclude(rehearser.plan, totals));
  }

  /** Ends every thread that still runs. */
  async dismiss(): Promise<void> {
    this.#request.signal?.removeEventListener("abort", this.#onAbort);
    this.#queue.stop();
    await Promise.all(this.#threads.map((thread) => thread.stop()));
  }

  async #rehearseHere(rehearser: ChunkRehearser): Promise<void> {
    for (let chunk = this.#queue.take(); chunk !== "done"; chunk = this.#queue.take()) {
      if (chunk === "wait") {
        await new Promise<void>((resolve) => (this.#wake = resolve));
        continue;
      }
      const result = this.#attempt(() => rehearser.run(chunk, this.#source.open(chunk)));
      if (result === undefined) return;
      this.#accept(result);
      // Lets in what the other threads, a signal and the disk have to say.
      await setImmediate();
    }
  }

  /** Undefined where the space failed. */
  #attempt(rehearse: () => ChunkResult): ChunkResult | undefined {
    const { source } = this.#request;
    if (source.kind === "memory") return rehearse();
    try {
      const attempt = source.space.read(rehearse);
      if (attempt.ok) return attempt.value;
      this.#halt({ kind: "space", error: attempt.error });
    } catch (thrown) {
      if (!hasChanged(source)) throw thrown;
      this.#halt({ kind: "spaceChanged", path: source.space.path });
    }
    return undefined;
  }

  #startThreads(): readonly RehearsalThread[] {
    const { source, task } = this.#request;
    if (source.kind === "memory") return [];
    const given = {
      spacePath: source.space.path,
      chunkIds: source.chunks.map(({ id }) => id),
      queue: this.#queue.state,
      task,
    };
    return Array.from({ length: threadsWorthStarting(this.#request, source.chunks) }, () => {
      const thread = startThread(given, (result) => this.#accept(result));
      void thread.outcome.then((outcome) => {
        if (!outcome.ok) this.#halt(outcome.error);
      });
      return thread;
    });
  }

  #accept(result: ChunkResult): void {
    this.#usersDone += result.userCount;
    this.#transitions += result.transitions;
    this.#delivery.add(result.chunk, result);
    this.#request.onProgress?.(this.#usersDone);
  }

  async #deliver(result: ChunkResult): Promise<void> {
    try {
      if (this.#failure === undefined) await this.#request.onChunk?.(result);
    } catch (thrown) {
      this.#queue.stop();
      throw thrown;
    } finally {
      this.#queue.release();
      this.#wake();
    }
  }

  #halt(failure: SimulationError): void {
    this.#failure ??= failure;
    this.#queue.stop();
    this.#wake();
    for (const thread of this.#threads) void thread.stop();
  }

  #conclude(plan: Plan, totals: readonly RehearsalTotals[]): Simulation {
    const [first, ...others] = totals;
    assert(first !== undefined, "this thread takes part");
    const counters = Float64Array.from(first.counters);
    let { users, messages } = first;
    for (const other of others) {
      for (let i = 0; i < counters.length; i += 1)
        counters[i] = (counters[i] ?? 0) + (other.counters[i] ?? 0);
      users += other.users;
      messages += other.messages;
    }
    const counts = countsAt(plan, counters, this.#request.task.countInstants.length);
    return { plan, counts, users, messages, transitions: this.#transitions };
  }
}

/** Whether the space no longer has the chunks that were listed. */
function hasChanged({ space, chunks }: Extract<SimulationSource, { readonly kind: "space" }>): boolean {
  const listed = space.read(() => new Set(space.messages.listChunks().map(({ id }) => id)));
  return listed.ok && chunks.some(({ id }) => !listed.value.has(id));
}

function sourceOf(source: SimulationSource): ChunkSource {
  return source.kind === "memory" ? memorySource(source.chunks) : spaceSource(source.space, source.chunks);
}
