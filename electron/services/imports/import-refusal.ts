// What kept files from being looked at, checked or imported, in words: the first problems with file, line, what was
// found and what is expected. Files are named as the person knows them.

import type { Refusal } from "../../../shared/api/refusal.ts";
import { assertNever } from "../../../shared/base/assert.ts";
import { describeProblem, type Problem } from "../../../shared/base/problem.ts";
import type { FileFailure } from "../../import/import-error.ts";
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
        happened: `${linesOf(error.total)} cannot be imported: ${listed(error.problems, error.total)}.`,
        kept,
        remedy: "Mend these lines, or choose to leave out those that cannot be imported.",
      };
    case "mapping":
      return {
        kind: "mappingNotValid",
        happened: `What the columns mean is not clear: ${listed(error.problems, error.problems.length)}.`,
        kept,
        remedy: "Say what the columns named here mean.",
      };
    case "file":
      return fileRefusal(error, files);
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

/** A path that nobody gave is one of the host's own, beside the space. */
function fileRefusal({ path, code }: FileFailure, files: readonly ReadableFile[]): Refusal {
  const found = describeErrorCode(code);
  const given = files.find((file) => file.path === path);
  return wordDataRefusal(
    given === undefined
      ? { kind: "diskFailed", place: path, found }
      : { kind: "notReadable", name: given.name, found },
  );
}

const linesOf = (total: number): string =>
  total === 1 ? "1 line" : `${total.toLocaleString("en-US")} lines`;

function listed(problems: readonly Problem[], total: number): string {
  const shown = problems.slice(0, listedProblems).map(describeProblem).join("; ");
  const more = total - Math.min(problems.length, listedProblems);
  return more > 0 ? `${shown}; and ${more.toLocaleString("en-US")} more` : shown;
}
