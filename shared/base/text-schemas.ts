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
  if (longest === undefined) return text;
  // zod's own max counts code points, as JSON Schema does: there, the limit is only as close as it can be.
  return text
    .check(({ value, issues }) => {
      if (value.length <= longest) return;
      issues.push({ code: "too_big", origin: "string", maximum: longest, input: value, message: error });
    })
    .meta({ maxLength: longest });
}

export const durationSchema = z
  .string({ error: 'a duration such as "90m", "12h", "5d" or "2w"' })
  .refine((text) => parseDuration(text) !== undefined, {
    error: 'a duration from "1m" to "3650d": a whole number without leading zeros, then m, h, d or w',
  })
  .meta({ id: "duration", pattern: "^[1-9][0-9]*[mhdw]$" });
