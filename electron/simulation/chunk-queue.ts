// The chunks of a rehearsal, handed out one by one to all threads that work on it. The state is one piece
// of shared memory. Nobody may run further ahead of the writer than the window, which bounds the memory
// that results wait in.

const slot = { next: 0, written: 1, isStopped: 2 } as const;

export interface ChunkQueueState {
  readonly shared: SharedArrayBuffer;
  readonly chunkCount: number;
  /** How many chunks may be under way or wait to be written. */
  readonly window: number;
}

/** A chunk number; `wait` where the window is full; `done` where none is left or the work was stopped. */
export type TakenChunk = number | "wait" | "done";

export class ChunkQueue {
  readonly state: ChunkQueueState;
  readonly #slots: Int32Array;

  constructor(state: ChunkQueueState) {
    this.state = state;
    this.#slots = new Int32Array(state.shared);
  }

  static create(chunkCount: number, window: number): ChunkQueue {
    return new ChunkQueue({
      shared: new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT),
      chunkCount,
      window,
    });
  }

  take(): TakenChunk {
    const { chunkCount, window } = this.state;
    for (;;) {
      const next = Atomics.load(this.#slots, slot.next);
      if (next >= chunkCount || Atomics.load(this.#slots, slot.isStopped) !== 0) return "done";
      if (next >= Atomics.load(this.#slots, slot.written) + window) return "wait";
      if (Atomics.compareExchange(this.#slots, slot.next, next, next + 1) === next) return next;
    }
  }

  /** As take, but sleeps while the window is full: for threads that have nothing else to do. */
  takeBlocking(): number | "done" {
    for (;;) {
      const written = Atomics.load(this.#slots, slot.written);
      const taken = this.take();
      if (taken !== "wait") return taken;
      Atomics.wait(this.#slots, slot.written, written);
    }
  }

  /** One more chunk has been written, in order. */
  release(): void {
    Atomics.add(this.#slots, slot.written, 1);
    Atomics.notify(this.#slots, slot.written);
  }

  /** Nobody gets another chunk. */
  stop(): void {
    Atomics.store(this.#slots, slot.isStopped, 1);
    // A sleeper looks again only when `written` has changed.
    this.release();
  }
}
