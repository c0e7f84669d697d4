// The double of utilityProcess: the real built program of the services, in a thread with the parent port that
// Electron would give its process.

import { EventEmitter } from "node:events";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { type PortDouble, transferable } from "./ports.ts";

/** Runs in the thread before the program: Electron's parent port over Node's. */
const prelude = `
  const { parentPort, workerData } = require("node:worker_threads");
  const wrap = (port) => ({
    on: (event, listener) => port.on(event, (data) => listener({ data })),
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  });
  process.parentPort = {
    on: (event, listener) =>
      parentPort.on(event, ({ message, ports }) => listener({ data: message, ports: ports.map(wrap) })),
    postMessage: (message) => parentPort.postMessage(message),
  };
  import(workerData.program);
`;

class UtilityProcessDouble extends EventEmitter {
  readonly #worker: Worker;

  constructor(program: string, args: readonly string[]) {
    super();
    this.#worker = new Worker(prelude, {
      eval: true,
      argv: [...args],
      workerData: { program: pathToFileURL(program).href },
    });
    this.#worker.on("message", (message: unknown) => this.emit("message", message));
    this.#worker.on("error", (error) => console.error(error));
    this.#worker.on("exit", (code) => this.emit("exit", code));
  }

  postMessage(message: unknown, ports: readonly PortDouble[] = []): void {
    const real = transferable(ports);
    this.#worker.postMessage({ message, ports: real }, real);
  }

  kill(): boolean {
    void this.#worker.terminate();
    return true;
  }
}

export const fork = (program: string, args: readonly string[] = []): UtilityProcessDouble =>
  new UtilityProcessDouble(program, args);
