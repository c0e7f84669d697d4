// The shape of a journey that somebody is still drawing. Strict in what no edit could ever mend (unknown keys,
// ids, types of values), lenient in all that people fill in: names, keys, conditions, durations, percentages,
// where connections lead.

import { z } from "zod";
import { closedObject } from "../base/closed-object.ts";
import { idSchema } from "../base/text-schemas.ts";
import { draftConditionSchema } from "./draft-condition-schema.ts";
import { reservedBranchIds } from "./step-schema.ts";

/** Ten times what a journey may have, so that one with too many can still be opened and thinned out. */
const mostDraftSteps = 1_000;

const text = z.string({ error: "a text" });
const next = z.string({ error: "the id of a step, or null" }).nullable();
const condition = draftConditionSchema;
const base = { id: idSchema, name: text };

const outlet = closedObject({ name: text.exactOptional(), next }, { what: "an object with next" });
const timeout = closedObject(
  { after: text, name: text.exactOptional(), next },
  { what: "an object with after and next" },
).exactOptional();

const branchBase = {
  id: idSchema.refine((id) => !reservedBranchIds.has(id), {
    error: "an id other than next, true, false, otherwise and timeout",
  }),
  name: text,
  next,
};
const branchesError = { error: "an array of branches" };
const conditionBranches = z.array(
  closedObject({ ...branchBase, condition }, { what: "a branch" }),
  branchesError,
);
const percentBranches = z.array(
  closedObject({ ...branchBase, percent: z.number({ error: "a number" }) }, { what: "a branch" }),
  branchesError,
);

const destination = closedObject(
  { id: text, call: z.enum(["track", "identify"], { error: '"track" or "identify"' }).exactOptional() },
  { what: "an object with the id of a destination" },
);

const step = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  closedObject({ ...base, type: z.literal(type), ...shape }, { what: "a step" });

const entry = step("entry", {
  useHistoricalData: z.boolean({ error: "true or false" }).exactOptional(),
  condition,
  next,
});

const stepsAfterEntry = [
  step("waitForDuration", { duration: text, next }),
  step("waitForCondition", { condition, timeout, next }),
  step("trueFalseSplit", { condition, true: outlet, false: outlet }),
  step("multiBranchSplit", {
    mode: z.enum(["allMatching", "firstMatch"], { error: '"allMatching" or "firstMatch"' }).exactOptional(),
    branches: conditionBranches,
    otherwise: outlet.exactOptional(),
  }),
  step("holdUntil", { branches: conditionBranches, timeout }),
  step("randomizedSplit", { branches: percentBranches }),
  step("sendToDestinations", {
    key: text,
    destinations: z.array(destination, { error: "an array of destinations" }),
    next,
  }),
] as const;

const stepError = { error: "a step of a known type" };

/** Any step but the entry. */
export const draftLaterStepSchema = z.discriminatedUnion("type", stepsAfterEntry, stepError);
export const draftStepSchema = z.discriminatedUnion("type", [entry, ...stepsAfterEntry], stepError);

const settings = closedObject(
  {
    exit: closedObject(
      { after: text.exactOptional(), when: condition.exactOptional() },
      { what: "an object with after or when or both" },
    ).exactOptional(),
    reentry: closedObject({ after: text }, { what: "an object with after" }).exactOptional(),
  },
  { what: "an object with exit, reentry or both" },
);

const coordinate = z.number({ error: "a finite number" });

const stepsError = { error: `an array of 1 to ${mostDraftSteps} steps` };

const headShape = {
  format: z.literal("rehearse.journey/1", { error: '"rehearse.journey/1"' }),
  id: idSchema,
  name: text,
  description: text.exactOptional(),
  settings: settings.exactOptional(),
  layout: z
    .record(idSchema, closedObject({ x: coordinate, y: coordinate }, { what: "an object with x and y" }), {
      error: "an object with a position for each step id",
    })
    .exactOptional(),
};

const journey = { what: "a journey: a JSON object" };

export const draftSchema = closedObject(
  {
    ...headShape,
    steps: z.array(draftStepSchema, stepsError).min(1, stepsError).max(mostDraftSteps, stepsError),
  },
  journey,
);

/** A journey without its steps, as edits keep it. */
export const draftHeadSchema = closedObject(
  { ...headShape, steps: z.tuple([], { error: "an empty array" }) },
  journey,
);
