// A small file that a person named, as text.

import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import type { Problem } from "../../shared/base/problem.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import { valueOrFail } from "./command-failure.ts";
import { describeSystemError } from "../base/system-error.ts";

/** `expected` names what the file should be, e.g. "a journey file". */
export function tryReadTextFile(path: string, expected: string): Result<string, readonly Problem[]> {
  try {
    const bytes = readFileSync(path);
    if (isUtf8(bytes)) return ok(bytes.toString("utf8"));
    return err([{ file: path, found: "bytes that are no UTF-8", expected }]);
  } catch (thrown) {
    return err([{ file: path, found: describeSystemError(thrown), expected }]);
  }
}

/** The text, or the end of the command. */
export const readTextFile = (path: string, expected: string): string =>
  valueOrFail(tryReadTextFile(path, expected));
