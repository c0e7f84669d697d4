// The command line as a process of its own, as people and scripts start it.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const launcher = fileURLToPath(new URL("../../electron/cli/rehearse.js", import.meta.url));

export interface Answer {
  /** Exit code, or the signal that ended it. */
  readonly exit: number | string;
  readonly out: string;
  /** Lines of standard error. */
  readonly problems: readonly string[];
}

/** Runs `rehearse <args>` in a folder. */
export function rehearse(folder: string, args: readonly string[]): Promise<Answer> {
  return startRehearse(folder, args).answer;
}

export interface Running {
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
  readonly answer: Promise<Answer>;
}

export function startRehearse(folder: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, [launcher, ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => (out += piece));
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (errors += piece));
  const answer = new Promise<Answer>((resolve) => {
    child.on("close", (code, signal) => {
      const problems = errors.split("\n").filter((line) => line !== "");
      resolve({ exit: code ?? signal ?? "lost", out, problems });
    });
  });
  return { pid: child.pid ?? 0, kill: (signal) => void child.kill(signal), answer };
}
