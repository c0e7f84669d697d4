// The browser host as it is built, with a small window beside it: started as people start it, in an environment that
// belongs to the test.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/run-command.ts";
import { bundleInto } from "../../scripts/build.ts";
import { WindowFolder } from "./window-folder.ts";

export class BuiltHost {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async build(): Promise<BuiltHost> {
    mkdirSync(join(root, ".tsbuild"), { recursive: true });
    const folder = mkdtempSync(join(root, ".tsbuild/host-"));
    await bundleInto(folder);
    const window = new WindowFolder();
    cpSync(window.path, join(folder, "window"), { recursive: true });
    window.remove();
    return new BuiltHost(folder);
  }

  /** `config` is the folder of preferences and of the sample. */
  start(config: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): HostRun {
    const child = spawn(process.execPath, [join(this.folder, "browser-host.js"), ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: process.env["PATH"], REHEARSE_CONFIG: config, ...environment },
    });
    return new HostRun(child);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export class HostRun {
  readonly #child: ChildProcess;
  /** Both streams, as far as they have come. */
  output = "";

  constructor(child: ChildProcess) {
    this.#child = child;
    const add = (piece: Buffer): void => void (this.output += piece.toString());
    child.stdout?.on("data", add);
    child.stderr?.on("data", add);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** The first text like this that is written. Fails where it ends before. */
  async says(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.output)?.[0];
      if (found !== undefined) return found;
      if (this.#child.exitCode !== null) throw new Error(`it ended, and said:\n${this.output}`);
      await Promise.race([once(this.#child.stdout ?? this.#child, "data"), once(this.#child, "close")]);
    }
  }

  /** The exit code, once it has ended by itself or by this signal. */
  async end(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal !== undefined) this.#child.kill(signal);
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, "close");
    return this.#child.exitCode;
  }
}
