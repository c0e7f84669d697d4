// The end of a command that could not do its work, on its way to run-command-line.ts: thrown in this folder
// alone, and caught there alone.

import type { Problem } from "../../shared/base/problem.ts";
import { describeProblem } from "../../shared/base/problem.ts";
import type { Result } from "../../shared/base/result.ts";

export const exitCodes = { checkFailed: 1, badInput: 2, cancelled: 130 } as const;

export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
  /** One line each, for people. */
  readonly problems: readonly string[];
  readonly exitCode: number;

  constructor(problems: readonly string[], exitCode: number = exitCodes.badInput) {
    super(problems.join("\n"));
    this.problems = problems;
    this.exitCode = exitCode;
  }
}

/** The value, or the end of the command with its problems. */
export function valueOrFail<T>(result: Result<T, readonly Problem[]>): T {
  if (result.ok) return result.value;
  throw new CommandFailure(result.error.map(describeProblem));
}

export const cancelled = (): CommandFailure =>
  new CommandFailure(["Cancelled. Nothing was written."], exitCodes.cancelled);

/** Runs all checks, so that the problems of one do not hide those of another. */
export function checkAll<A, B>(first: () => A, second: () => B): readonly [A, B] {
  const problems: string[] = [];
  const attempt = <T>(check: () => T): T | undefined => {
    try {
      return check();
    } catch (thrown) {
      if (!(thrown instanceof CommandFailure)) throw thrown;
      problems.push(...thrown.problems);
      return undefined;
    }
  };
  const values = [attempt(first), attempt(second)] as const;
  if (problems.length > 0) throw new CommandFailure(problems);
  return values as readonly [A, B];
}
