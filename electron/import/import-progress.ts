// How far an import is.

export interface ImportProgress {
  /** reading: files → records; writing: records → the space. */
  readonly phase: "reading" | "writing";
  /** 0 to 1 over both phases; undefined where the size of the input is not known. */
  readonly done?: number;
  /** Read so far. */
  readonly messages: number;
  readonly bytesRead: number;
  readonly messagesPerSecond: number;
  readonly secondsLeft?: number;
}

/** Reading takes about this part of the time of an import. */
const readingShareOfImport = 0.55;
const everyMs = 100;

export class ProgressMeter {
  readonly #onProgress: ((progress: ImportProgress) => void) | undefined;
  readonly #bytesTotal: number | undefined;
  readonly #readingShare: number;
  readonly #startedMs = performance.now();
  #reportedMs = 0;
  #phase: ImportProgress["phase"] = "reading";
  #bytesRead = 0;
  #messages = 0;

  /** `readingShare` is the part of all the work that is done once everything is read: 1 where nothing is written. */
  constructor(
    onProgress: ((progress: ImportProgress) => void) | undefined,
    bytesTotal: number | undefined,
    readingShare = readingShareOfImport,
  ) {
    this.#onProgress = onProgress;
    this.#bytesTotal = bytesTotal;
    this.#readingShare = readingShare;
  }

  get elapsedMs(): number {
    return performance.now() - this.#startedMs;
  }

  read(bytesRead: number, messages: number): void {
    this.#bytesRead = bytesRead;
    this.#messages = messages;
    const total = this.#bytesTotal;
    this.#report(
      "reading",
      total === undefined ? undefined : Math.min(1, bytesRead / Math.max(total, 1)) * this.#readingShare,
    );
  }

  /** `part` of all messages are in the space. */
  wrote(part: number): void {
    this.#report("writing", this.#readingShare + part * (1 - this.#readingShare));
  }

  #report(phase: ImportProgress["phase"], done: number | undefined): void {
    const now = this.elapsedMs;
    // That something else goes on is told at once: it may be over before the next report is due.
    const isDue = phase !== this.#phase || now - this.#reportedMs >= everyMs;
    if (this.#onProgress === undefined || !isDue) return;
    this.#phase = phase;
    this.#reportedMs = now;
    this.#onProgress({
      phase,
      messages: this.#messages,
      bytesRead: this.#bytesRead,
      messagesPerSecond: Math.round((this.#messages * 1_000) / now),
      ...(done === undefined ? {} : { done }),
      ...(done === undefined || done < 0.01
        ? {}
        : { secondsLeft: Math.ceil((now * (1 / done - 1)) / 1_000) }),
    });
  }
}
