// The lines that were refused: the first ones in full, all of them counted, and, where they are skipped, each
// one in a report of JSON Lines (file, line, reason, text).

import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import type { Problem } from "../../shared/base/problem.ts";
import type { RefusedLine } from "./refused-line.ts";

/** So many are listed in full where an import is refused. */
export const listedRefusals = 100;

/** What takes the refused lines of an import or a check, in their order. */
export interface RefusalSink {
  /** `line` is 1-based. */
  add(file: string, line: number, refused: RefusedLine): void;
}

export class RefusalLog implements RefusalSink {
  readonly problems: Problem[] = [];
  total = 0;
  readonly #reportPath: string | undefined;
  #report: number | undefined;

  /** The report gets its name when the import is done; until then it lies beside it under another one. */
  constructor(reportPath: string | undefined) {
    this.#reportPath = reportPath;
    if (reportPath !== undefined) this.#report = openSync(unfinished(reportPath), "w");
  }

  add(file: string, line: number, { found, expected, text }: RefusedLine): void {
    this.total++;
    if (this.problems.length < listedRefusals) this.problems.push({ file, line, found, expected });
    if (this.#report === undefined) return;
    const reason = `found ${found}, expected ${expected}`;
    writeSync(this.#report, `${JSON.stringify({ file, line, reason, text })}\n`);
  }

  /** The report takes its place. */
  keepReport(): void {
    if (this.#report === undefined || this.#reportPath === undefined) return;
    closeSync(this.#report);
    this.#report = undefined;
    renameSync(unfinished(this.#reportPath), this.#reportPath);
  }

  /** Takes away a report that was not kept. */
  close(): void {
    if (this.#report === undefined || this.#reportPath === undefined) return;
    closeSync(this.#report);
    rmSync(unfinished(this.#reportPath), { force: true });
  }
}

const unfinished = (path: string): string => `${path}.unfinished`;
