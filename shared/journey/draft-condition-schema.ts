// The shape of a condition that somebody is still writing: every form and key of FORMATS.md, whatever the names
// and values. What is not finished yet is told by problems/, not here.

import { z } from "zod";
import { closedObject } from "../base/closed-object.ts";
import { oneKeyUnion } from "../base/one-key-union.ts";
import type { Condition, Operator } from "../conditions/condition.ts";

const text = z.string({ error: "a text" });
const literalError = { error: "a text, a number, true or false, or an array of those" };
const literal = z.union([z.string(), z.number(), z.boolean()], literalError);

/** A record, so that a missing one does not compile. */
const operators: Record<Operator, Operator> = {
  equals: "equals",
  notEquals: "notEquals",
  equalsAnyOf: "equalsAnyOf",
  notEqualsAnyOf: "notEqualsAnyOf",
  lessThan: "lessThan",
  lessThanOrEqual: "lessThanOrEqual",
  greaterThan: "greaterThan",
  greaterThanOrEqual: "greaterThanOrEqual",
  contains: "contains",
  notContains: "notContains",
  startsWith: "startsWith",
  endsWith: "endsWith",
  exists: "exists",
  notExists: "notExists",
  beforeDate: "beforeDate",
  afterDate: "afterDate",
  withinLast: "withinLast",
  withinNext: "withinNext",
  beforeLast: "beforeLast",
  afterNext: "afterNext",
};

const comparison = {
  op: z.enum(operators, { error: "an operator" }),
  value: z.union([literal, z.array(literal)], literalError).exactOptional(),
};

const countNumber = z.number({ error: "a number" });

const event = closedObject(
  {
    name: text,
    type: z.enum(["track", "page", "screen"], { error: '"track", "page" or "screen"' }).exactOptional(),
    where: z
      .array(closedObject({ property: text, ...comparison }, { what: "a property filter" }), {
        error: "an array of property filters",
      })
      .exactOptional(),
    count: oneKeyUnion("a count", {
      atLeast: countNumber,
      atMost: countNumber,
      exactly: countNumber,
    }).exactOptional(),
    within: text.exactOptional(),
    since: z.enum(["entry", "step"], { error: '"entry" or "step"' }).exactOptional(),
  },
  { what: "an event clause" },
);

const inner: z.ZodType<Condition> = z.lazy(() => draftConditionSchema);
const list = z.array(inner, { error: "an array of conditions" });

export const draftConditionSchema: z.ZodType<Condition> = oneKeyUnion("a condition", {
  all: list,
  any: list,
  not: inner,
  trait: closedObject({ key: text, ...comparison }, { what: "a trait clause" }),
  event,
  computedTrait: closedObject({ id: text, ...comparison }, { what: "a computed trait clause" }),
  audience: closedObject(
    { id: text, is: z.enum(["member", "notMember"], { error: '"member" or "notMember"' }) },
    { what: "an audience clause" },
  ),
});
