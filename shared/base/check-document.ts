// The checks that all documents of Rehearse go through: their format, their nesting, their shape, their rules.

import type { z } from "zod";
import { quote } from "./describe-found.ts";
import { isJsonObject } from "./json.ts";
import type { Problem } from "./problem.ts";
import { nestingProblem } from "./read-json.ts";
import { err, ok, type Result } from "./result.ts";
import { schemaProblems } from "./schema-problems.ts";

export interface DocumentChecks<T> {
  readonly file: string | undefined;
  /** What the document's `format` must be. */
  readonly format: string;
  readonly schema: z.ZodType<T>;
  /** Rules that no shape can say; must bear any value. */
  readonly furtherProblems: (value: unknown) => readonly Problem[];
}

/** The value itself when nothing is wrong with it, else every problem, each with the file. */
export function checkDocument<T>(value: unknown, checks: DocumentChecks<T>): Result<T, readonly Problem[]> {
  const blocking = foreignFormat(value, checks.format) ?? nestingProblem(value);
  const problems =
    blocking === undefined
      ? [...schemaProblems(checks.schema, value), ...checks.furtherProblems(value)]
      : [blocking];
  // The edge: the schema and the rules have accepted exactly this value.
  if (problems.length === 0) return ok(value as T);
  const { file } = checks;
  return err(file === undefined ? problems : problems.map((problem) => ({ file, ...problem })));
}

/** Of a document of another format or of a newer version nothing else can be said. */
function foreignFormat(value: unknown, format: string): Problem | undefined {
  const found = isJsonObject(value) ? value["format"] : undefined;
  if (typeof found !== "string" || found === format) return undefined;
  return { pointer: "/format", found: quote(found), expected: quote(format) };
}
