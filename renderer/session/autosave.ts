// When to save: soon after the last change, at the latest after a while of going on, one save at a time, and again
// after one that failed. What is saved, and whether there is anything, its owner knows.

export interface AutosaveTiming {
  /** After the last change. */
  readonly quietMs: number;
  /** After the first change that is not saved, however many follow. */
  readonly longestMs: number;
  /** After a save that failed. */
  readonly retryMs: number;
}

const usual: AutosaveTiming = { quietMs: 250, longestMs: 900, retryMs: 5_000 };

/** "done": nothing is unsaved. "more": there were changes meanwhile. "failed": as it was before. */
export type SaveOutcome = "done" | "more" | "failed";

export class Autosave {
  readonly #save: () => Promise<SaveOutcome>;
  readonly #timing: AutosaveTiming;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Of the first change that is not saved. */
  #latestMs = Infinity;
  #running: Promise<SaveOutcome> | null = null;
  #stopped = false;

  /** `save` never rejects. */
  constructor(save: () => Promise<SaveOutcome>, timing: AutosaveTiming = usual) {
    this.#save = save;
    this.#timing = timing;
  }

  /** Something changed. */
  changed(): void {
    const now = performance.now();
    this.#latestMs = Math.min(this.#latestMs, now + this.#timing.longestMs);
    this.#schedule(Math.min(this.#timing.quietMs, this.#latestMs - now));
  }

  /** Saves at once, and resolves when nothing is left to save, or it failed. */
  async flush(): Promise<void> {
    let outcome: SaveOutcome;
    do {
      // One that runs already may have begun before the last change.
      if (this.#running !== null) await this.#running;
      outcome = await this.#run();
    } while (outcome === "more");
  }

  /** Nothing is saved any more by itself. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #schedule(inMs: number): void {
    if (this.#stopped || this.#running !== null) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), Math.max(0, inMs));
  }

  async #run(): Promise<SaveOutcome> {
    if (this.#running !== null) return this.#running;
    clearTimeout(this.#timer);
    this.#latestMs = Infinity;
    this.#running = this.#save();
    const outcome = await this.#running;
    this.#running = null;
    if (outcome === "more")
      this.#schedule(Math.min(this.#timing.quietMs, this.#latestMs - performance.now()));
    if (outcome === "failed") this.#schedule(this.#timing.retryMs);
    return outcome;
  }
}
