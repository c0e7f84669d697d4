// The process in which the services run: the space is never opened in the shell, and a window talks to them
// through a port of its own that the shell only passes on.

import { join } from "node:path";
import { MessageChannelMain, type MessagePortMain, utilityProcess, type UtilityProcess } from "electron";
import type { FromServices, KeychainAnswer, ToServices } from "../hosts/desktop/service-messages.ts";

export interface ServiceProcessOptions {
  /** Of the built program. */
  readonly folder: string;
  /** The space to open; null: the last one, or the sample. */
  readonly spacePath: string | null;
  readonly onMessage: (message: FromServices) => void;
  /** It ended without being asked to. */
  readonly onLost: () => void;
}

export class ServiceProcess {
  readonly #process: UtilityProcess;
  #isEnding = false;

  constructor({ folder, spacePath, onMessage, onLost }: ServiceProcessOptions) {
    const parts = spacePath === null ? [] : ["--space", spacePath];
    this.#process = utilityProcess.fork(join(folder, "service-process.js"), parts, {
      serviceName: "Rehearse services",
      stdio: "inherit",
    });
    this.#process.on("message", (message: FromServices) => onMessage(message));
    this.#process.on("exit", () => {
      if (!this.#isEnding) onLost();
    });
  }

  /** The window's end of a new port to the services. */
  openPort(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.#say({ kind: "window" }, [port1]);
    return port2;
  }

  openSpace(path: string): void {
    this.#say({ kind: "openSpace", path });
  }

  answerKeychain(number: number, answer: KeychainAnswer): void {
    if (!this.#isEnding) this.#say({ kind: "keychain", number, answer });
  }

  /** Resolves when everything is closed and the process has ended. */
  async end(): Promise<void> {
    this.#isEnding = true;
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#say({ kind: "end" });
    await ended;
  }

  #say(message: ToServices, ports: MessagePortMain[] = []): void {
    this.#process.postMessage(message, ports);
  }
}
