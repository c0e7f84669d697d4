// Objects that refuse unknown keys and say which ones they know.

import { z } from "zod";
import { listWords } from "./describe-found.ts";

export interface ClosedObjectWords {
  /** What the object is, e.g. "a step". */
  readonly what: string;
  /** For keys that are right elsewhere: what is expected instead of each. */
  readonly refused?: { readonly [key: string]: string };
}

/**
 * A strict zod object. Its messages are the `expected` of a problem; schema-problems.ts splits several
 * unknown keys and asks `expectedOfKey` for each.
 */
export function closedObject<Shape extends z.ZodRawShape>(shape: Shape, words: ClosedObjectWords) {
  const known = Object.keys(shape);
  const expectedKeys = `no other keys than ${listWords(known)}`;
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== "unrecognized_keys") return words.what;
      return JSON.stringify(issue.keys.map((key) => refusalOf(words, key) ?? expectedKeys));
    },
  });
}

function refusalOf(words: ClosedObjectWords, key: string): string | undefined {
  const { refused } = words;
  return refused !== undefined && Object.hasOwn(refused, key) ? refused[key] : undefined;
}
