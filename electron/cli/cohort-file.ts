// --users: the people to rehearse, one id a line or a JSON array of ids. They are chosen after identity is
// resolved, so an anonymous person is named `anon:<anonymousId>`.

import { describeFound } from "../../shared/base/describe-found.ts";
import { readJson } from "../../shared/base/read-json.ts";
import { CommandFailure, valueOrFail } from "./command-failure.ts";
import { readTextFile } from "./read-text-file.ts";
import { describeProblem } from "../../shared/base/problem.ts";

/** Ascending by code units, each once. */
export function readCohort(path: string): readonly string[] {
  const text = readTextFile(path, "a list of user ids");
  const ids = text.trimStart().startsWith("[") ? idsOfArray(text, path) : idsOfLines(text);
  // Array.prototype.sort compares code units when it is given no order.
  return [...new Set(ids)].sort();
}

function idsOfLines(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  return lines.filter((line) => line !== "");
}

function idsOfArray(text: string, path: string): readonly string[] {
  const parsed = readJson(text, path);
  const values = valueOrFail(parsed.ok ? parsed : { ok: false, error: [parsed.error] });
  const ids = Array.isArray(values) ? (values as readonly unknown[]) : [];
  const problems = ids.flatMap((id, index) =>
    typeof id === "string" && id !== ""
      ? []
      : [
          describeProblem({
            file: path,
            pointer: `/${index}`,
            found: describeFound(id),
            expected: "a user id",
          }),
        ],
  );
  if (problems.length > 0) throw new CommandFailure(problems);
  return ids as readonly string[];
}
