// Programs of their own, as processes: what they say, and how they end.

import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Program {
  readonly process: ChildProcess;
  /** Lines so far; complete once `ended` is there. */
  lines(): readonly string[];
  /** Resolves at the first line that starts so, or at the end. */
  said(start: string): Promise<void>;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

export interface ProgramOptions {
  /** Command line to put before node's, e.g. strace with its options. */
  readonly under?: readonly string[];
  /** Numbers of another user and group to be. */
  readonly userId?: number;
}

/** Starts a TypeScript program of this folder with the Node.js that runs the tests. */
export function startProgram(file: string, args: readonly string[], options: ProgramOptions = {}): Program {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const [command = process.execPath, ...rest] = [...(options.under ?? []), process.execPath, script, ...args];
  const user = options.userId === undefined ? {} : { uid: options.userId, gid: options.userId };
  const child = spawn(command, rest, { stdio: ["pipe", "pipe", "pipe"], ...user });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => (text += piece));
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (text += piece));
  const ended = new Promise<number | string>((resolve) =>
    child.on("close", (code, signal) => resolve(code ?? signal ?? "lost")),
  );
  const lines = (): readonly string[] => text.split("\n").filter((line) => line !== "");
  const said = (start: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (lines().some((line) => line.startsWith(start))) resolve();
      };
      child.stdout.on("data", look);
      void ended.then(() => resolve());
      look();
    });
  return { process: child, lines, said, ended };
}

/** The number in the last line "confirmed <number>" that is complete, undefined where there is none. */
export function lastConfirmed(program: Program): number | undefined {
  const line = program.lines().findLast((candidate) => candidate.startsWith("confirmed "));
  return line === undefined ? undefined : Number(line.slice("confirmed ".length));
}
