// Failures of an import in words.

import { assertNever } from "../../shared/base/assert.ts";
import { describeProblem } from "../../shared/base/problem.ts";
import type { ImportError } from "../import/import-error.ts";
import { describeSpaceError } from "../space/space-error-wording.ts";
import { cancelled, CommandFailure } from "./command-failure.ts";
import { describeErrorCode } from "../base/system-error.ts";

export function importFailure(error: ImportError): CommandFailure {
  switch (error.kind) {
    case "refused": {
      const more = error.total - error.problems.length;
      return new CommandFailure([
        ...error.problems.map(describeProblem),
        ...(more > 0 ? [`and ${more} more`] : []),
        `Nothing was imported: ${error.total} refused. --skip-invalid keeps the other lines.`,
      ]);
    }
    case "mapping":
      return new CommandFailure(error.problems.map(describeProblem));
    case "file":
      return new CommandFailure([
        `${error.path}: found ${describeErrorCode(error.code)}, expected a file of messages`,
      ]);
    case "space":
      return new CommandFailure([describeSpaceError(error.error)]);
    case "cancelled":
      return cancelled();
    default:
      return assertNever(error);
  }
}
