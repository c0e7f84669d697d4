// The lines that would be skipped: counted by reason, the first of each reason in full, and each one in a report of
// CSV (file, line, reason, text) that gets its name when it is complete.

import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import type { SkippedGroup, SkippedLine } from "../../../shared/api/import-contract.ts";
import { csvRow } from "../../../shared/base/csv-row.ts";
import type { RefusalSink } from "../refusal-log.ts";
import type { RefusedLine } from "../refused-line.ts";
import { reasonInWords } from "./reason-in-words.ts";

const shownLines = 20;
const bufferedCharacters = 1 << 16;

interface Group {
  readonly reason: string;
  readonly lines: SkippedLine[];
  count: number;
}

export class SkippedLines implements RefusalSink {
  total = 0;
  readonly #groups = new Map<string, Group>();
  readonly #reportPath: string | undefined;
  #report: number | undefined;
  #waiting = "";

  /** Throws what the file system throws, as everything here that writes. */
  constructor(reportPath: string | undefined) {
    this.#reportPath = reportPath;
    if (reportPath === undefined) return;
    this.#report = openSync(unfinished(reportPath), "w", 0o600);
    this.#waiting = csvRow(["file", "line", "reason", "text"]);
  }

  add(file: string, line: number, refused: RefusedLine): void {
    const { found, expected, text, guilty } = refused;
    this.total++;
    const reason = reasonInWords(refused);
    let group = this.#groups.get(reason);
    if (group === undefined) this.#groups.set(reason, (group = { reason, lines: [], count: 0 }));
    group.count++;
    if (group.lines.length < shownLines) group.lines.push({ file, line, text, found, guilty });
    if (this.#report === undefined) return;
    this.#waiting += csvRow([file, line, `${reason}: found ${found}, expected ${expected}`, text]);
    if (this.#waiting.length >= bufferedCharacters) this.#flush(this.#report);
  }

  /** The most frequent first. */
  groups(): readonly SkippedGroup[] {
    return [...this.#groups.values()].sort((a, b) => b.count - a.count);
  }

  keepReport(): void {
    if (this.#report === undefined || this.#reportPath === undefined) return;
    this.#flush(this.#report);
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

  #flush(report: number): void {
    const bytes = Buffer.from(this.#waiting, "utf8");
    this.#waiting = "";
    for (let done = 0; done < bytes.length;) done += writeSync(report, bytes, done);
  }
}

const unfinished = (path: string): string => `${path}.unfinished`;
