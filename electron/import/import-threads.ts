// The worker threads of one import. Tasks are answered in the order in which they were sent, whichever thread
// is done first; answers can be awaited, or waited for while the thread stands still (inside a transaction).

import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import { assert } from "../../shared/base/assert.ts";
import { workerEntry } from "../base/worker-entry.ts";
import type { ImportAnswer, ImportTask } from "./import-task.ts";
import type { ImportWorkerData } from "./import.worker.ts";
import type { ProtectionRules } from "./protection/protection-rules.ts";

export interface ThreadAnswer {
  readonly thread: number;
  readonly answer: ImportAnswer;
}

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  /** Numbers of the tasks that it has not answered. */
  readonly open: number[];
}

/** A thread has one task at work and one that waits, so that it never stands idle. */
const tasksPerThread = 2;
/** A task takes well under a second; a thread that is gone never answers. */
const longestWaitMs = 300_000;

export class ImportThreads {
  readonly #answered = new Int32Array(new SharedArrayBuffer(4));
  readonly #threads: readonly Thread[];
  readonly #answers = new Map<number, ThreadAnswer>();
  #sent = 0;
  #taken = 0;
  #wake: (() => void) | undefined;
  #failure: Error | undefined;

  readonly #protection: ProtectionRules | undefined;

  constructor(count: number, protection?: ProtectionRules) {
    this.#protection = protection;
    this.#threads = Array.from({ length: count }, (_, index) => this.#start(index));
  }

  get count(): number {
    return this.#threads.length;
  }

  /** Tasks without a taken answer. */
  get pending(): number {
    return this.#sent - this.#taken;
  }

  /** Whether another task should wait until an answer was taken. */
  get isBusy(): boolean {
    return this.pending >= this.count * tasksPerThread;
  }

  send(task: ImportTask, transfer: readonly ArrayBuffer[] = []): void {
    const thread = this.#threads.reduce((a, b) => (b.open.length < a.open.length ? b : a));
    this.#sendTo(thread, task, transfer);
  }

  /** Each thread gets the task; the answers are taken like others. */
  sendToAll(task: ImportTask): void {
    for (const thread of this.#threads) this.#sendTo(thread, task, []);
  }

  /** The answer to the earliest task whose answer was not taken. */
  async take(): Promise<ThreadAnswer> {
    assert(this.pending > 0, "an answer is taken for a task that was sent");
    while (!this.#answers.has(this.#taken)) {
      if (this.#failure !== undefined) throw this.#failure;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return this.#takeNext();
  }

  /** As take, without giving way to anything else. */
  takeStandingStill(): ThreadAnswer {
    assert(this.pending > 0, "an answer is taken for a task that was sent");
    for (;;) {
      const before = Atomics.load(this.#answered, 0);
      this.#threads.forEach((thread, index) => this.#collect(thread, index));
      if (this.#answers.has(this.#taken)) return this.#takeNext();
      const woken = Atomics.wait(this.#answered, 0, before, longestWaitMs);
      if (woken === "timed-out") throw new Error("an import thread does not answer");
    }
  }

  async close(): Promise<void> {
    for (const thread of this.#threads) thread.port.close();
    await Promise.all(this.#threads.map((thread) => thread.worker.terminate()));
  }

  #start(index: number): Thread {
    const { port1, port2 } = new MessageChannel();
    const protection = this.#protection === undefined ? {} : { protection: this.#protection };
    const workerData: ImportWorkerData = { port: port2, answered: this.#answered, ...protection };
    const worker = new Worker(workerEntry("import", import.meta.url), { workerData, transferList: [port2] });
    const thread: Thread = { worker, port: port1, open: [] };
    port1.on("message", (answer: ImportAnswer) => this.#receive(thread, index, answer));
    worker.on("error", (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    return thread;
  }

  #sendTo(thread: Thread, task: ImportTask, transfer: readonly ArrayBuffer[]): void {
    thread.open.push(this.#sent++);
    thread.port.postMessage(task, [...transfer]);
  }

  #collect(thread: Thread, index: number): void {
    for (
      let got = receiveMessageOnPort(thread.port);
      got !== undefined;
      got = receiveMessageOnPort(thread.port)
    ) {
      this.#receive(thread, index, got.message as ImportAnswer);
    }
  }

  #receive(thread: Thread, index: number, answer: ImportAnswer): void {
    const task = thread.open.shift();
    assert(task !== undefined, "a thread answers what it was asked");
    this.#answers.set(task, { thread: index, answer });
    this.#wake?.();
  }

  #fail(error: Error): void {
    this.#failure = error;
    this.#wake?.();
  }

  #takeNext(): ThreadAnswer {
    const answer = this.#answers.get(this.#taken) as ThreadAnswer;
    this.#answers.delete(this.#taken++);
    if (answer.answer.kind === "failed") throw new Error(`import thread: ${answer.answer.stack}`);
    return answer;
  }
}
