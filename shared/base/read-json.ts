// From the text of a file to a JSON value that is safe to walk: well-formed and not nested without end.

import { findJsonSyntaxError } from "./json-syntax-error.ts";
import type { Problem } from "./problem.ts";
import { pointerToken } from "./problem.ts";
import { err, ok, type Result } from "./result.ts";

/** Far more than a person or a tool nests, and far less than what any recursion can bear. */
export const deepestNesting = 256;

/** The value of a JSON text; a byte order mark is passed over. The problem names line and column. */
export function readJson(text: string, file?: string): Result<unknown, Problem> {
  const place = file === undefined ? {} : { file };
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  try {
    return ok(JSON.parse(content));
  } catch {
    const syntax = findJsonSyntaxError(content);
    if (syntax === undefined)
      return err({ ...place, pointer: "", found: "a text that is too large", expected: "JSON" });
    return err({
      ...place,
      line: syntax.line,
      found: `${syntax.found} at column ${syntax.column}`,
      expected: syntax.expected,
    });
  }
}

/** The first place below which a value is nested too deep, or undefined. Does not recurse. */
export function nestingProblem(value: unknown): Problem | undefined {
  const open: { readonly value: unknown; readonly depth: number; readonly pointer: string }[] = [
    { value, depth: 0, pointer: "" },
  ];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at.value !== "object" || at.value === null) continue;
    if (at.depth === deepestNesting) {
      return {
        pointer: at.pointer,
        found: "values nested still deeper",
        expected: `at most ${deepestNesting} levels`,
      };
    }
    const depth = at.depth + 1;
    for (const [key, inner] of Object.entries(at.value)) {
      if (typeof inner === "object")
        open.push({ value: inner, depth, pointer: `${at.pointer}/${pointerToken(key)}` });
    }
  }
  return undefined;
}
