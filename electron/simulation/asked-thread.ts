// A thread that answers questions about one space, seen from the thread that asks. It is started by the first
// question, and again where it has ended or another file lies at the path; whoever made it closes it before the space.

import { statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { assert, assertNever } from "../../shared/base/assert.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import {
  endThread,
  type AskedMessage,
  type AskedOutcome,
  type AskedThreadSettings,
  type ExchangeTable,
  type NumberedQuestion,
} from "./asked-message.ts";
import type { SimulationError } from "./simulation-error.ts";

/** It follows what other programs do to the space, and so never fails for that. */
export type AskedError = Exclude<SimulationError, { readonly kind: "spaceChanged" }>;

/** So long a thread may take to end by itself. */
const endingMs = 5_000;

interface Waiting {
  readonly answer: (outcome: AskedOutcome) => void;
  readonly cancel: () => void;
}

export class AskedThread<Table extends ExchangeTable<Table>> {
  readonly #entry: URL;
  readonly #settings: AskedThreadSettings;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #file = "none";
  #runs = 0;
  #isClosed = false;

  /** `entry` is the worker's module (see answer-questions.ts); `settings.spacePath` as Space.path. */
  constructor(entry: URL, settings: AskedThreadSettings) {
    this.#entry = entry;
    this.#settings = settings;
  }

  /** Never rejects. Aborting the signal ends the work within a few milliseconds. */
  async ask<Ask extends keyof Table & string>(
    ask: Ask,
    question: Table[Ask]["question"],
    signal?: AbortSignal,
  ): Promise<Result<Table[Ask]["answer"], AskedError>> {
    const cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const cancel = (): void => void Atomics.store(new Int32Array(cancelled), 0, 1);
    if (signal?.aborted === true) return err({ kind: "cancelled" });
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      // The thread answers a question with its own kind of answer.
      return resultOf(await this.#send({ ask, question, run: this.#runs++, cancelled }, cancel));
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  /** Resolves when the thread has ended; what is still asked is answered as cancelled. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#answerAll({ kind: "cancelled" });
    if (this.#worker !== undefined) await endOf(this.#worker);
  }

  #send(asked: NumberedQuestion, cancel: () => void): Promise<AskedOutcome> {
    assert(!this.#isClosed, "a thread is asked before it is closed");
    const worker = this.#usableWorker();
    return new Promise((resolve) => {
      this.#waiting.set(asked.run, { answer: resolve, cancel });
      worker.ref();
      worker.postMessage(asked);
    });
  }

  #usableWorker(): Worker {
    const file = fileAt(this.#settings.spacePath);
    if (this.#worker !== undefined && file === this.#file) return this.#worker;
    if (this.#worker !== undefined) {
      this.#answerAll({ kind: "cancelled" });
      void endOf(this.#worker);
    }
    this.#file = file;
    return (this.#worker = this.#start());
  }

  #start(): Worker {
    const worker = new Worker(this.#entry, { workerData: this.#settings });
    const finish = (message: string): void => {
      if (worker !== this.#worker) return;
      this.#worker = undefined;
      this.#answerAll({ kind: "failed", message });
    };
    worker.on("message", (message: AskedMessage) => this.#hear(worker, message));
    worker.on("error", (error) => finish(error.stack ?? String(error)));
    worker.on("messageerror", (error) => finish(String(error)));
    worker.on("exit", (code) => finish(`it ended with code ${code}`));
    return worker;
  }

  #hear(worker: Worker, { run, outcome }: AskedMessage): void {
    if (worker !== this.#worker) return;
    const waiting = this.#waiting.get(run);
    this.#waiting.delete(run);
    waiting?.answer(outcome);
    // It never keeps a program alive that waits for nothing.
    if (this.#waiting.size === 0) worker.unref();
    // What could not open or read its space begins anew with the next question.
    if (outcome.kind !== "spaceFailed") return;
    this.#worker = undefined;
    this.#answerAll(outcome);
    void endOf(worker);
  }

  #answerAll(outcome: AskedOutcome): void {
    for (const { answer, cancel } of this.#waiting.values()) {
      cancel();
      answer(outcome);
    }
    this.#waiting.clear();
  }
}

/**
 * Lets a thread end by itself, at a moment at which it is inside of no library: one that is stopped in the middle of
 * a read of SQLite's takes the whole program along. One that does not is stopped all the same.
 */
async function endOf(worker: Worker): Promise<void> {
  const ended = new Promise<void>((resolve) => void worker.once("exit", () => resolve()));
  worker.ref();
  worker.postMessage(endThread);
  const timer = setTimeout(() => void worker.terminate(), endingMs);
  await ended;
  clearTimeout(timer);
}

function resultOf(outcome: AskedOutcome): Result<unknown, AskedError> {
  switch (outcome.kind) {
    case "answered":
      return ok(outcome.answer);
    case "cancelled":
      return err({ kind: "cancelled" });
    case "spaceFailed":
      return err({ kind: "space", error: outcome.error });
    case "failed":
      return err({ kind: "workerFailed", message: outcome.message });
    default:
      return assertNever(outcome);
  }
}

/** Tells a file from another one that was put in its place; a file that is open keeps its number to itself. */
function fileAt(path: string): string {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false });
  return status === undefined ? "none" : `${status.dev}:${status.ino}`;
}
