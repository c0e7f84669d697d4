// What kept files from being looked at, checked or imported, in words: the first problems with file, line, what was
// found and what is expected. Files are named as the person knows them.

import type { Refusal } from "../../../shared/api/refusal.ts";
import { assertNever } from "../../../shared/base/assert.ts";
import { describeProblem, type Problem } from "../../../shared/base/problem.ts";
import { describeErrorCode } from "../../base/system-error.ts";
import { spaceRefusal } from "../space-value.ts";
import { wordDataRefusal } from "./data-refusal.ts";
import type { DataWorkError } from "./data-work.ts";
import type { ReadableFile } from "./given-files.ts";

const listedProblems = 5;

const kept = "Nothing was imported, and the people of this space are as they were.";

export interface WordedWork {
  /** e.g. “The import of “a.csv””. */
  readonly what: string;
  readonly files: readonly ReadableFile[];
}

export function importRefusal(error: DataWorkError, { what, files }: WordedWork): Refusal {
  switch (error.kind) {
    case "refused":
      return {
        kind: "linesRefused",
        happened: `${linesOf(error.total)} cannot be imported: ${listed(error.problems, error.total, files)}.`,
        kept,
        remedy: "Mend these lines, or choose to leave out those that cannot be imported.",
      };
    case "mapping":
      return {
        kind: "mappingNotValid",
        happened: `What the columns mean is not clear: ${listed(error.problems, error.problems.length, files)}.`,
        kept,
        remedy: "Say what the columns named here mean.",
      };
    case "file":
      return wordDataRefusal({
        kind: "notReadable",
        name: nameOf(error.path, files),
        found: describeErrorCode(error.code),
      });
    case "space":
      return spaceRefusal(error.error);
    case "cancelled":
      return wordDataRefusal({ kind: "cancelled", what });
    case "unknownImport":
      return wordDataRefusal({ kind: "unknownImport" });
    case "workerFailed":
      return wordDataRefusal({ kind: "workFailed", what });
    default:
      return assertNever(error);
  }
}

/** With the names of files in place of their paths. */
export const namedProblems = (
  problems: readonly Problem[],
  files: readonly ReadableFile[],
): readonly Problem[] =>
  problems.map((problem) =>
    problem.file === undefined ? problem : { ...problem, file: nameOf(problem.file, files) },
  );

/** A path that nobody gave is one of the host's own, e.g. beside the space. */
export const nameOf = (path: string, files: readonly ReadableFile[]): string =>
  files.find((file) => file.path === path)?.name ?? path;

const linesOf = (total: number): string =>
  total === 1 ? "1 line" : `${total.toLocaleString("en-US")} lines`;

function listed(problems: readonly Problem[], total: number, files: readonly ReadableFile[]): string {
  const shown = namedProblems(problems.slice(0, listedProblems), files);
  const more = total - shown.length;
  const words = shown.map(describeProblem).join("; ");
  return more > 0 ? `${words}; and ${more.toLocaleString("en-US")} more` : words;
}
