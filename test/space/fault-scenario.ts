// What is done while a system call fails, and what has to hold afterwards.

import type { Traced } from "./strace.ts";

export interface FaultScenario {
  readonly name: string;
  /** A program of this folder. */
  readonly program: string;
  /** The calls that fail in turn, of which only those on `files` count; all of them where absent. */
  readonly calls: readonly string[];
  readonly files?: readonly string[];
  readonly args: readonly string[];
  /** Puts everything as it was before the program, whatever is there. */
  prepare(): void;
  /** What is wrong with what is there; undefined where nothing is. `confirmed` is the last number that was. */
  problemWithContent(confirmed: number | undefined, traced: Traced): string | undefined;
}
