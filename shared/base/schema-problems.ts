// From zod's issues to problems: one for each mistake, with its JSON pointer. Every schema states what it
// expects as its own error text; a union never answers with the failures of all its members.

import type { z } from "zod";
import { describeFound, quote } from "./describe-found.ts";
import { type Problem, pointerToken } from "./problem.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Problems of `value`, which stands at `pointer` of its document; empty when the schema accepts it. */
export function schemaProblems(schema: z.ZodType, value: unknown, pointer = ""): readonly Problem[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return firstAtEachPlace(parsed.error.issues.flatMap((issue) => problemsOf(issue, value, pointer)));
}

/** A value of the wrong type can fail a check of its length as well: that is one mistake. */
function firstAtEachPlace(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string | undefined>();
  return problems.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
}

function problemsOf(issue: Issue, root: unknown, pointer: string): readonly Problem[] {
  const at = pointer + pathPointer(issue.path);
  const found = valueAt(root, issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return unknownKeys(issue, at);
    case "invalid_union": {
      const form = chosenForm(issue);
      if (form !== undefined) return form.flatMap((inner) => problemsOf(inner, found, at));
      return [{ pointer: at, found: describeFound(found), expected: issue.message }];
    }
    case "invalid_key": {
      const key = String(issue.path.at(-1));
      return [
        { pointer: at, found: `the key ${quote(key)}`, expected: issue.issues[0]?.message ?? issue.message },
      ];
    }
    case "too_small":
    case "too_big":
      return [{ pointer: at, found: describeSize(found), expected: issue.message }];
    default:
      return [{ pointer: at, found: describeFound(found), expected: issue.message }];
  }
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, at: string): readonly Problem[] {
  const expected: readonly string[] = JSON.parse(issue.message);
  return issue.keys.map((key, index) => ({
    pointer: `${at}/${pointerToken(key)}`,
    found: `the key ${quote(key)}`,
    expected: expected[index] ?? "no such key",
  }));
}

/** The issues of the one member whose key the value has: the only one that has no unknown key at its root. */
function chosenForm(issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] | undefined {
  const fitting = issue.errors.filter((issues) => issues.every((inner) => !isForeign(inner)));
  return fitting.length === 1 ? fitting[0] : undefined;
}

const isForeign = (issue: Issue): boolean =>
  issue.path.length === 0 && (issue.code === "unrecognized_keys" || issue.code === "invalid_type");

function describeSize(found: unknown): string {
  return typeof found === "string" && found.length > 0
    ? `a text of ${found.length} characters`
    : describeFound(found);
}

const pathPointer = (path: Path): string => path.map((key) => `/${pointerToken(String(key))}`).join("");

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as { readonly [key: PropertyKey]: unknown })[key];
  }
  return value;
}
