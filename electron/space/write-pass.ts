// How a thread writes a space beside the thread that holds its writer lock. The holder hands out a pass; each change
// beside it looks at the pass once it has SQLite's own lock, so that nothing is written after the holder has gone.
// SQLite keeps changes apart; the pass only adds who goes first: the holder, for whom a person waits.

/** Crosses threads as it is (workerData, postMessage). */
export interface WritePass {
  /** Of the space. */
  readonly path: string;
  /** Two 32-bit numbers: whether the holder still holds the lock, and how many changes of it want to be made. */
  readonly words: SharedArrayBuffer;
}

const holding = 0;
const wanting = 1;
/** A holder's change takes milliseconds; one that takes longer is waited for by SQLite. */
const longestWaitMs = 1_000;

/** The side of the holder. */
export class PassHolder {
  readonly pass: WritePass;
  readonly #words: Int32Array;

  constructor(path: string) {
    this.pass = { path, words: new SharedArrayBuffer(8) };
    this.#words = new Int32Array(this.pass.words);
    this.#words[holding] = 1;
  }

  /** While `work` waits for SQLite and runs, nobody beside the holder begins a change. */
  first<T>(work: () => T): T {
    Atomics.add(this.#words, wanting, 1);
    try {
      return work();
    } finally {
      Atomics.sub(this.#words, wanting, 1);
      Atomics.notify(this.#words, wanting);
    }
  }

  /** From here on no change beside the holder begins. One that has begun is still to be waited for. */
  withdraw(): void {
    Atomics.store(this.#words, holding, 0);
  }
}

/** The side of whoever writes beside the holder. */
export class PassUser {
  readonly #words: Int32Array;

  constructor({ words }: WritePass) {
    this.#words = new Int32Array(words);
  }

  get isValid(): boolean {
    return Atomics.load(this.#words, holding) === 1;
  }

  /** Lets the holder go first. The thread stands still meanwhile. */
  giveWay(): void {
    const deadline = performance.now() + longestWaitMs;
    for (
      let wanted = Atomics.load(this.#words, wanting), leftMs = longestWaitMs;
      wanted > 0 && leftMs > 0;
      wanted = Atomics.load(this.#words, wanting), leftMs = deadline - performance.now()
    ) {
      Atomics.wait(this.#words, wanting, wanted, leftMs);
    }
  }
}
