// The small texts that every file of FORMATS.md is made of: ids, names, durations. Lengths are counted in
// UTF-16 code units.

import { z } from "zod";
import { parseDuration } from "./duration.ts";

const idPattern = /^[a-z0-9][a-z0-9-]{0,62}$/;

export const isId = (value: unknown): value is string => typeof value === "string" && idPattern.test(value);

export const idSchema = z
  .string({ error: "an id" })
  .regex(idPattern, { error: "an id: 1 to 63 of a–z, 0–9 and -, not beginning with -" })
  .meta({ id: "id" });

/** A text that may not be empty and, where a limit is given, not longer. */
export function requiredText(what: string, longest?: number): z.ZodString {
  const error = longest === undefined ? `${what}, not empty` : `${what} of 1 to ${longest} characters`;
  const text = z.string({ error }).min(1, { error });
  return longest === undefined ? text : text.max(longest, { error });
}

export const durationSchema = z
  .string({ error: 'a duration such as "90m", "12h", "5d" or "2w"' })
  .refine((text) => parseDuration(text) !== undefined, {
    error: 'a duration from "1m" to "3650d": a whole number without leading zeros, then m, h, d or w',
  })
  .meta({ id: "duration", pattern: "^[1-9][0-9]*[mhdw]$" });
