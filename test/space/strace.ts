// Programs under strace: the order of their system calls, and calls that fail on demand.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startProgram } from "./program.ts";

/** Why nothing can be traced here, in words; undefined where it can. */
export function whyNoStrace(): string | undefined {
  if (process.platform !== "linux") return "strace is there on Linux alone";
  const tried = spawnSync("strace", ["-o", "/dev/null", "-e", "trace=none", "true"], { encoding: "utf8" });
  if (tried.error !== undefined) return "strace is not installed";
  return tried.status === 0 ? undefined : `strace is refused here: ${tried.stderr.trim().split("\n")[0]}`;
}

export interface Traced {
  readonly lines: readonly string[];
  readonly ended: number | string;
  /** Calls in their order, as strace words them, with the files' paths. */
  readonly calls: readonly string[];
}

export interface Tracing {
  readonly folder: string;
  readonly calls: readonly string[];
  /** Only calls on these files; all where absent. */
  readonly files?: readonly string[];
  /** As strace's -e inject, e.g. "fsync:error=EIO:when=3": the third of them fails, in the counting of `files`. */
  readonly inject?: string;
}

/** Runs a program of this folder to its end. */
export async function trace(file: string, args: readonly string[], tracing: Tracing): Promise<Traced> {
  const log = join(tracing.folder, "strace.log");
  const options = ["-f", "-y", "-s", "64", "-o", log, "-e", `trace=${tracing.calls.join(",")}`];
  for (const path of tracing.files ?? []) options.push("-P", path);
  if (tracing.inject !== undefined) options.push("-e", `inject=${tracing.inject}`);
  const program = startProgram(file, args, { under: ["strace", ...options] });
  const ended = await program.ended;
  return { lines: program.lines(), ended, calls: readFileSync(log, "utf8").split("\n") };
}

/** The space file and every file that may lie beside it. */
export function filesOfSpace(path: string): readonly string[] {
  return ["", "-wal", "-shm", "-journal", "-lock", "-lock-journal"].map((suffix) => path + suffix);
}
