// Threads that stay from one rehearsal of a space to the next, with their compiled kernels and opened chunks: for
// a program in which somebody edits a journey and rehearses it again. Each reads the space as it is when its part
// of a rehearsal begins. Whoever opens them closes them, before the space where that is written to.

import { statSync } from "node:fs";
import { assert } from "../../shared/base/assert.ts";
import { ChunkCache } from "./chunk-cache.ts";
import { RehearsalThread } from "./rehearsal-thread.ts";

export interface KeptThreadsOptions {
  /** For the opened chunks of all threads together. Half a gigabyte where absent: some twenty million messages. */
  readonly cacheBytes?: number;
}

interface Demand {
  /** So many, however long they take to start. */
  readonly worth: number;
  /** So many where they are there already. */
  readonly most: number;
}

const defaultCacheBytes = 2 ** 29;

export class KeptThreads {
  /** As Space.path. */
  readonly spacePath: string;
  /** Of the calling thread, which takes part. */
  readonly cache: ChunkCache;
  readonly #cacheBytes: number;
  #threads: readonly RehearsalThread[];
  #file: string;
  /** Of those that were replaced. */
  #stopped: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  private constructor(
    spacePath: string,
    workers: number,
    { cacheBytes = defaultCacheBytes }: KeptThreadsOptions,
  ) {
    this.spacePath = spacePath;
    this.#cacheBytes = Math.floor(cacheBytes / workers);
    this.cache = new ChunkCache(this.#cacheBytes);
    this.#file = fileAt(spacePath);
    this.#threads = Array.from({ length: workers - 1 }, () => this.#start());
  }

  /** Starts `workers` − 1 threads: the one that rehearses is one of them. `spacePath` as Space.path. */
  static open(spacePath: string, workers: number, options: KeptThreadsOptions = {}): KeptThreads {
    assert(workers >= 1, `at least one thread works, not ${workers}`);
    return new KeptThreads(spacePath, workers, options);
  }

  /** Threads for one rehearsal; what has failed, or has a file open that is no longer there, is replaced first. */
  take({ worth, most }: Demand): readonly RehearsalThread[] {
    assert(!this.#isClosed, "kept threads are used before they are closed");
    this.#renew();
    const ready = this.#threads.filter(({ isReady }) => isReady);
    const starting = this.#threads.filter(({ isReady }) => !isReady);
    return [...ready.slice(0, most), ...starting.slice(0, Math.max(0, worth - ready.length))];
  }

  /** Resolves when all threads have ended, whatever they were working on. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.cache.clear();
    await Promise.all([this.#stopped, ...this.#threads.map((thread) => thread.stop())]);
  }

  #renew(): void {
    const file = fileAt(this.spacePath);
    const isSame = file === this.#file;
    this.#file = file;
    this.#threads = this.#threads.map((thread) => {
      if (isSame && thread.isUsable) return thread;
      this.#stopped = Promise.all([this.#stopped, thread.stop()]);
      return this.#start();
    });
  }

  #start(): RehearsalThread {
    return new RehearsalThread({ spacePath: this.spacePath, cacheBytes: this.#cacheBytes });
  }
}

/** Tells a file from another one that was put in its place; a file that is open keeps its number to itself. */
function fileAt(path: string): string {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false });
  return status === undefined ? "none" : `${status.dev}:${status.ino}`;
}
