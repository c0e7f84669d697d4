// A thread that works on people's data, seen from the one that answers windows. It ends by itself, when its work has:
// one that is stopped in the middle of SQLite's work takes the whole program along.

import { Worker } from "node:worker_threads";
import type { DataProgress } from "../../../shared/api/host-contract.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { workerEntry } from "../../base/worker-entry.ts";
import type {
  DataReport,
  DataThreadMessage,
  DataWorkError,
  DataWorkKind,
  DataWorkTable,
} from "./data-work.ts";

export interface FollowedWork {
  readonly signal: AbortSignal;
  /** At most ten times a second. */
  readonly onProgress?: (progress: DataProgress) => void;
}

interface Waiting {
  readonly onProgress: FollowedWork["onProgress"];
  readonly resolve: (outcome: Result<unknown, DataWorkError>) => void;
}

export class DataThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #exited: Promise<void>;
  #asked = 0;
  #end: string | undefined;

  constructor() {
    this.#worker = new Worker(workerEntry("data-work", import.meta.url));
    this.#worker.on("message", (report: DataReport) => this.#hear(report));
    this.#worker.on("error", (error) =>
      this.#finish(error instanceof Error ? (error.stack ?? error.name) : String(error)),
    );
    this.#worker.on("messageerror", (error) => this.#finish(String(error)));
    this.#exited = new Promise((resolve) => {
      this.#worker.on("exit", (code) => {
        this.#finish(`it ended with code ${code} before its work`);
        resolve();
      });
    });
    this.#worker.unref();
  }

  /** False once it has ended, in whatever way. */
  get isUsable(): boolean {
    return this.#end === undefined;
  }

  /** Never rejects. After the signal is aborted it answers when the work has ended, which may then be done all the same. */
  async ask<Kind extends DataWorkKind>(
    kind: Kind,
    given: DataWorkTable[Kind]["given"],
    { signal, onProgress }: FollowedWork,
  ): Promise<Result<DataWorkTable[Kind]["gives"], DataWorkError>> {
    if (signal.aborted) return err({ kind: "cancelled" });
    if (this.#end !== undefined) return err({ kind: "workerFailed", message: this.#end });
    const number = this.#asked++;
    const cancel = (): void => this.#send({ kind: "cancel", number });
    signal.addEventListener("abort", cancel, { once: true });
    const ended = new Promise<Result<unknown, DataWorkError>>((resolve) => {
      this.#waiting.set(number, { onProgress, resolve });
    });
    this.#worker.ref();
    this.#send({ kind, number, given } as DataThreadMessage);
    // The thread answers a kind of work with what that gives.
    return (await ended.finally(() => signal.removeEventListener("abort", cancel))) as Result<
      DataWorkTable[Kind]["gives"],
      DataWorkError
    >;
  }

  /** Resolves when it has ended; its work ends first. */
  async close(): Promise<void> {
    this.#worker.ref();
    this.#send({ kind: "end" });
    await this.#exited;
  }

  #send(message: DataThreadMessage): void {
    this.#worker.postMessage(message);
  }

  #hear(report: DataReport): void {
    const waiting = this.#waiting.get(report.number);
    if (report.kind === "progress") {
      waiting?.onProgress?.(report.progress);
      return;
    }
    this.#waiting.delete(report.number);
    // It never keeps a program alive that waits for nothing.
    if (this.#waiting.size === 0) this.#worker.unref();
    waiting?.resolve(report.kind === "done" ? ok(report.value) : err(report.error));
  }

  #finish(message: string): void {
    this.#end ??= message;
    for (const { resolve } of this.#waiting.values()) resolve(err({ kind: "workerFailed", message }));
    this.#waiting.clear();
  }
}
