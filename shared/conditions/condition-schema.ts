// The shape of conditions (FORMATS.md). Three schemas, because `since` has a meaning only where there is an
// instance: not in an entry condition, an audience or a computed trait; "entry" alone in an exit condition.
// References and the names of events are judged by condition-problems.ts.

import { z } from "zod";
import { closedObject } from "../base/closed-object.ts";
import { oneKeyUnion } from "../base/one-key-union.ts";
import { durationSchema, idSchema, requiredText } from "../base/text-schemas.ts";
import type { Condition, EventClause } from "./condition.ts";
import { comparisonSchema } from "./operator-schemas.ts";

/** Whose condition it is. */
export type ConditionPlace = "beforeEntry" | "exit" | "step";

const countNumber = z
  .int({ error: "a whole number, 0 or more" })
  .min(0, { error: "a whole number, 0 or more" });

const countSchema = oneKeyUnion("a count", {
  atLeast: countNumber,
  atMost: countNumber,
  exactly: countNumber,
});

export const eventTypeSchema = z.enum(["track", "page", "screen"], { error: '"track", "page" or "screen"' });

export const whereSchema = z.array(
  comparisonSchema(
    { property: requiredText("the path of a property") },
    { what: "a property filter", relativeDates: false },
  ),
  { error: "an array of property filters" },
);

/** The keys that conditions and computed traits share. A page or screen may be named "". */
export const eventPatternShape = {
  name: z.string({ error: "the name of an event" }),
  type: eventTypeSchema.exactOptional(),
  where: whereSchema.exactOptional(),
};

const eventShape = {
  ...eventPatternShape,
  count: countSchema.exactOptional(),
  within: durationSchema.exactOptional(),
};

const what = "an event clause";

const eventSchemas: Record<ConditionPlace, z.ZodType<EventClause>> = {
  beforeEntry: closedObject(eventShape, {
    what,
    refused: { since: "no since: nobody has entered yet where this condition is judged" },
  }),
  exit: closedObject(
    {
      ...eventShape,
      since: z.literal("entry", { error: '"entry": an exit condition belongs to no step' }).exactOptional(),
    },
    { what },
  ),
  step: closedObject(
    { ...eventShape, since: z.enum(["entry", "step"], { error: '"entry" or "step"' }).exactOptional() },
    { what },
  ),
};

const traitSchema = comparisonSchema(
  { key: requiredText("the path of a trait") },
  { what: "a trait clause", relativeDates: true },
);

const computedTraitSchema = comparisonSchema(
  { id: idSchema },
  { what: "a computed trait clause", relativeDates: true },
);

const audienceSchema = closedObject(
  { id: idSchema, is: z.enum(["member", "notMember"], { error: '"member" or "notMember"' }) },
  { what: "an audience clause" },
);

/** `id` names it in the JSON Schema. */
function conditionSchemaOf(id: string, event: z.ZodType<EventClause>): z.ZodType<Condition> {
  const inner: z.ZodType<Condition> = z.lazy(() => schema);
  const list = z.array(inner, { error: "an array of conditions" });
  const schema: z.ZodType<Condition> = oneKeyUnion("a condition", {
    all: list,
    any: list,
    not: inner,
    trait: traitSchema,
    event,
    computedTrait: computedTraitSchema,
    audience: audienceSchema,
  }).meta({ id });
  return schema;
}

export const conditionSchemas: Readonly<Record<ConditionPlace, z.ZodType<Condition>>> = {
  beforeEntry: conditionSchemaOf("entryCondition", eventSchemas.beforeEntry),
  exit: conditionSchemaOf("exitCondition", eventSchemas.exit),
  step: conditionSchemaOf("stepCondition", eventSchemas.step),
};
