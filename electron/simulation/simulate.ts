// Rehearses all chunks of a source, on this thread and as many more as are asked for and worth starting.
// The answer does not depend on their number: results are handed on in chunk order, counts are sums.

import { setImmediate } from "node:timers/promises";
import { assert, assertNever } from "../../shared/base/assert.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import { countsAt } from "../../shared/engine/counters.ts";
import type { InstantCounts } from "../../shared/engine/instant-counts.ts";
import type { Plan } from "../../shared/engine/plan.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import type { RehearsalRecords } from "../../shared/rehearsal/rehearsal-records.ts";
import { ChunkCache } from "./chunk-cache.ts";
import { ChunkQueue } from "./chunk-queue.ts";
import { ChunkRehearser } from "./chunk-rehearser.ts";
import type { ChunkResult, RehearsalTotals } from "./chunk-rehearser.ts";
import { memorySource, spaceSource } from "./chunk-source.ts";
import type { ChunkSource, StoredPeople } from "./chunk-source.ts";
import type { KeptThreads } from "./kept-threads.ts";
import { OrderedDelivery } from "./ordered-delivery.ts";
import type { RehearsalTask } from "./rehearsal-task.ts";
import { RehearsalThread, type ThreadOutcome } from "./rehearsal-thread.ts";
import type { SimulationError } from "./simulation-error.ts";
import { mostThreads, threadsWorthStarting } from "./threads-worth-starting.ts";

/** Memory is rehearsed on the calling thread alone: sending it to others would cost more than the work. */
export type ListedSource =
  | ({ readonly kind: "space" } & StoredPeople)
  | { readonly kind: "memory"; readonly chunks: readonly MessageChunk[] };

export type SimulationSource =
  | ListedSource
  /** In memory as well, each chunk only when its turn has come. */
  | { readonly kind: "made"; readonly made: ChunkSource };

export interface SimulationRequest {
  readonly task: RehearsalTask;
  readonly source: SimulationSource;
  /** At most so many threads work, this one among them. */
  readonly workers: number;
  /** Where the task plays on: the past that it plays on from (what-if/past-records.ts), for this thread. */
  readonly past?: RehearsalRecords;
  /** Threads of the same space that stay for the next rehearsal. Absent: it starts its own and ends them. */
  readonly threads?: KeptThreads;
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
  /** Those that end with this simulation. */
  readonly #ownThreads: RehearsalThread[] = [];
  readonly #outcomes: readonly Promise<ThreadOutcome>[];
  readonly #onAbort = (): void => this.#halt({ kind: "cancelled" });
  #failure: SimulationError | undefined;
  #usersDone = 0;
  #transitions = 0;
  /** Called whenever this thread should look again whether there is work. */
  #wake: () => void = () => undefined;

  constructor(request: SimulationRequest) {
    this.#request = request;
    this.#source = sourceOf(request);
    this.#queue = ChunkQueue.create(this.#source.chunkCount, request.workers * windowPerWorker);
    this.#delivery = new OrderedDelivery((result) => this.#deliver(result));
    this.#outcomes = this.#employ();
    request.signal?.addEventListener("abort", this.#onAbort, { once: true });
    if (request.signal?.aborted === true) this.#onAbort();
  }

  async work(): Promise<Result<Simulation, SimulationError>> {
    const rehearser = new ChunkRehearser(this.#request.task, this.#request.past);
    await this.#rehearseHere(rehearser);
    const totals = [rehearser.totals()];
    for (const employed of this.#outcomes) {
      const outcome = await employed;
      if (outcome.ok) totals.push(outcome.value);
      else this.#failure ??= outcome.error;
    }
    await this.#delivery.settled();
    if (this.#failure !== undefined) return err(this.#failure);
    return ok(this.#conclude(rehearser.plan, totals));
  }

  /** Ends every thread of its own that still runs; kept ones are left when they are done with their chunk. */
  async dismiss(): Promise<void> {
    this.#request.signal?.removeEventListener("abort", this.#onAbort);
    this.#queue.stop();
    await Promise.all(this.#ownThreads.map((thread) => thread.stop()));
    await Promise.all(this.#outcomes);
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
    if (source.kind !== "space") return rehearse();
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

  /** What becomes of each thread besides this one. */
  #employ(): readonly Promise<ThreadOutcome>[] {
    const { source, task } = this.#request;
    if (source.kind !== "space") return [];
    const chunkIds = source.chunks.map(({ id }) => id);
    const given = { chunkIds, queue: this.#queue.state, task };
    return this.#threadsFor(source).map((thread) => {
      const outcome = thread.rehearse(given, (result) => this.#accept(result));
      void outcome.then((ended) => {
        if (!ended.ok) this.#halt(ended.error);
      });
      return outcome;
    });
  }

  #threadsFor({ space, chunks }: StoredPeople): readonly RehearsalThread[] {
    const { threads: kept } = this.#request;
    const worth = threadsWorthStarting(this.#request, chunks);
    if (kept !== undefined) {
      assert(kept.spacePath === space.path, `threads of ${kept.spacePath} do not rehearse ${space.path}`);
      return kept.take({ worth, most: mostThreads(this.#request, chunks) });
    }
    for (let started = 0; started < worth; started += 1)
      this.#ownThreads.push(new RehearsalThread({ spacePath: space.path, cacheBytes: 0 }));
    return this.#ownThreads;
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
    for (const thread of this.#ownThreads) void thread.stop();
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
function hasChanged({ space, chunks }: StoredPeople): boolean {
  const listed = space.read(() => new Set(space.messages.listChunks().map(({ id }) => id)));
  return listed.ok && chunks.some(({ id }) => !listed.value.has(id));
}

function sourceOf({ source, threads }: SimulationRequest): ChunkSource {
  switch (source.kind) {
    case "space":
      return spaceSource(source, threads?.cache ?? new ChunkCache(0));
    case "memory":
      return memorySource(source.chunks);
    case "made":
      return source.made;
    default:
      return assertNever(source);
  }
}
