// Values of options that people type, with all their problems at once.

import type { Instant } from "../../shared/base/instant.ts";
import { parseDate } from "../../shared/base/instant.ts";
import type { Problem } from "../../shared/base/problem.ts";
import { describeProblem } from "../../shared/base/problem.ts";
import { CommandFailure } from "./command-failure.ts";

const instantForm = 'a date, or a date-time with its zone, e.g. "2026-01-31" or "2026-01-31T09:00:00Z"';

/** Reads options one by one and remembers what is wrong with them. */
export class OptionReader {
  readonly #problems: string[] = [];

  /** A date alone is its first instant, 00:00 UTC. Undefined where the option is absent or wrong. */
  instant(option: string, text: string | undefined): Instant | undefined {
    if (text === undefined) return undefined;
    const instant = parseDate(text);
    if (instant === undefined) this.refuse(option, { found: JSON.stringify(text), expected: instantForm });
    return instant;
  }

  wholeNumber(
    option: string,
    text: string | undefined,
    { least, greatest }: { readonly least: number; readonly greatest: number },
  ): number | undefined {
    if (text === undefined) return undefined;
    const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= greatest) return value;
    this.refuse(option, {
      found: JSON.stringify(text),
      expected: `a whole number from ${least} to ${greatest}`,
    });
    return undefined;
  }

  refuse(option: string, problem: Pick<Problem, "found" | "expected">): void {
    this.#problems.push(describeProblem({ file: option, ...problem }));
  }

  /** Ends the command where anything was wrong. */
  finish(): void {
    if (this.#problems.length > 0) throw new CommandFailure(this.#problems);
  }
}

/** For options that may be given several times. */
export const collect = (text: string, earlier: readonly string[] = []): readonly string[] => [
  ...earlier,
  text,
];
