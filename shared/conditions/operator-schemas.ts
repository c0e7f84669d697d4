// Which literal each operator takes (SEMANTICS.md section 3), as zod schemas of whole clauses.

import { z } from "zod";
import { closedObject, type ClosedObjectWords } from "../base/closed-object.ts";
import { parseDate } from "../base/instant.ts";
import { durationSchema } from "../base/text-schemas.ts";
import type { Operator } from "./condition.ts";
import { decimalPattern } from "./value.ts";

export const relativeDateOperators = ["withinLast", "withinNext", "beforeLast", "afterNext"] as const;
const plainOperators = ["equals", "notEquals", "notContains"] as const;
const anyOfOperators = ["equalsAnyOf", "notEqualsAnyOf"] as const;
const orderOperators = ["lessThan", "lessThanOrEqual", "greaterThan", "greaterThanOrEqual"] as const;
const affixOperators = ["startsWith", "endsWith"] as const;
const presenceOperators = ["exists", "notExists"] as const;
const dateOperators = ["beforeDate", "afterDate"] as const;

const scalarText = "a text, a number, true or false";
const decimalText = 'a number or a decimal text such as "12.5"';
const dateText = 'a date such as "2026-01-31" or "2026-01-31T09:00:00Z", or epoch milliseconds';

const scalar = z.union([z.string(), z.number(), z.boolean()], { error: scalarText });
const containedScalar = z.union(
  [z.string().min(1, { error: `${scalarText}, no empty text` }), z.number(), z.boolean()],
  { error: scalarText },
);
const scalars = z
  .array(scalar, { error: "an array of 1 to 1,000 texts, numbers, true or false" })
  .min(1, { error: "an array of 1 to 1,000" })
  .max(1_000, { error: "an array of 1 to 1,000" });
const decimal = z.union([z.number(), z.string().regex(decimalPattern, { error: decimalText })], {
  error: decimalText,
});
const affix = z.string({ error: "a text, not empty" }).min(1, { error: "a text, not empty" });
const date = z.union(
  [z.number(), z.string().refine((text) => parseDate(text) !== undefined, { error: dateText })],
  { error: dateText },
);

/**
 * A clause of `subject` (the keys that say what is compared), `op` and `value`. Event properties know no
 * relative dates.
 */
export function comparisonSchema<Subject extends z.ZodRawShape>(
  subject: Subject,
  { what, relativeDates }: { readonly what: string; readonly relativeDates: boolean },
) {
  const clause = clauseMaker(subject, what);
  const absolute = [
    clause(plainOperators, scalar),
    clause(["contains"], containedScalar),
    clause(anyOfOperators, scalars),
    clause(orderOperators, decimal),
    clause(affixOperators, affix),
    presenceClause(subject, what),
    clause(dateOperators, date),
  ] as const;
  const relative = clause(relativeDateOperators, durationSchema);
  const error = (issue: { readonly code: string; readonly input?: unknown }): string =>
    issue.code === "invalid_union" ? operatorText(relativeDates) : what;
  // Both unions have the type of the wider one: what a schema refuses is decided when it runs.
  const wide = z.discriminatedUnion("op", [...absolute, relative], { error });
  return relativeDates ? wide : (z.discriminatedUnion("op", absolute, { error }) as unknown as typeof wide);
}

function clauseMaker<Subject extends z.ZodRawShape>(subject: Subject, what: string) {
  return <const Op extends readonly [Operator, ...Operator[]], Value extends z.ZodType>(
    ops: Op,
    value: Value,
  ) => closedObject({ ...subject, op: z.enum(ops), value }, { what });
}

function presenceClause<Subject extends z.ZodRawShape>(subject: Subject, what: string) {
  const words: ClosedObjectWords = {
    what,
    refused: { value: "no value: exists and notExists compare with none" },
  };
  return closedObject({ ...subject, op: z.enum(presenceOperators) }, words);
}

function operatorText(relativeDates: boolean): string {
  const absolute = [
    plainOperators,
    ["contains"],
    anyOfOperators,
    orderOperators,
    affixOperators,
    presenceOperators,
    dateOperators,
  ].flat();
  if (relativeDates) return `an operator: ${[...absolute, ...relativeDateOperators].join(", ")}`;
  return `an operator on event properties: ${absolute.join(", ")} (relative dates are for traits and computed traits)`;
}
