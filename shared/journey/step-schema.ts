// The shape of each step type (FORMATS.md).

import { z } from "zod";
import { closedObject } from "../base/closed-object.ts";
import { durationSchema, idSchema, requiredText } from "../base/text-schemas.ts";
import { conditionSchemas } from "../conditions/condition-schema.ts";

/** A transition's `via` must tell a branch from the other ways out of a step. */
export const reservedBranchIds: ReadonlySet<string> = new Set([
  "next",
  "true",
  "false",
  "otherwise",
  "timeout",
]);

const base = { id: idSchema, name: requiredText("a name", 170) };
const next = z.string({ error: "the id of a step, or null" }).nullable();
const optionalName = z.string({ error: "a name" }).exactOptional();

const outlet = closedObject({ name: optionalName, next }, { what: "an object with next" });
const timeout = closedObject(
  { after: durationSchema, name: optionalName, next },
  { what: "an object with after and next" },
);

const branchBase = {
  id: idSchema.refine((id) => !reservedBranchIds.has(id), {
    error: "an id other than next, true, false, otherwise and timeout",
  }),
  name: requiredText("a name"),
  next,
};
const conditionBranch = closedObject(
  { ...branchBase, condition: conditionSchemas.step },
  { what: "a branch" },
);
const percentError = { error: "a whole number from 0 to 100" };
const percentBranch = closedObject(
  { ...branchBase, percent: z.int(percentError).min(0, percentError).max(100, percentError) },
  { what: "a branch" },
);

/** At most 20 in any step. */
function branches<Branch extends z.ZodType>(branch: Branch, fewest: 1 | 2) {
  const error = { error: `an array of ${fewest} to 20 branches` };
  return z.array(branch, error).min(fewest, error).max(20, error);
}

const entry = closedObject(
  {
    ...base,
    type: z.literal("entry"),
    useHistoricalData: z.boolean({ error: "true or false" }).exactOptional(),
    condition: conditionSchemas.beforeEntry,
    next,
  },
  { what: "a step" },
);

const waitForDuration = closedObject(
  { ...base, type: z.literal("waitForDuration"), duration: durationSchema, next },
  { what: "a step" },
);

const waitForCondition = closedObject(
  {
    ...base,
    type: z.literal("waitForCondition"),
    condition: conditionSchemas.step,
    timeout: timeout.exactOptional(),
    next,
  },
  { what: "a step" },
);

const trueFalseSplit = closedObject(
  {
    ...base,
    type: z.literal("trueFalseSplit"),
    condition: conditionSchemas.step,
    true: outlet,
    false: outlet,
  },
  { what: "a step" },
);

// exactOptional by its type, but not when it runs: a discriminator that may be absent has to have undefined
// among its values.
const absentOrAllMatching = z.literal("allMatching").optional() as unknown as z.ZodExactOptional<
  z.ZodLiteral<"allMatching">
>;

const allMatchingSplit = closedObject(
  {
    ...base,
    type: z.literal("multiBranchSplit"),
    mode: absentOrAllMatching,
    branches: branches(conditionBranch, 2),
  },
  { what: "a step", refused: { otherwise: 'no otherwise: it belongs to mode "firstMatch"' } },
);

const firstMatchSplit = closedObject(
  {
    ...base,
    type: z.literal("multiBranchSplit"),
    mode: z.literal("firstMatch"),
    branches: branches(conditionBranch, 1),
    otherwise: outlet,
  },
  { what: "a step" },
);

const holdUntil = closedObject(
  {
    ...base,
    type: z.literal("holdUntil"),
    branches: branches(conditionBranch, 1),
    timeout: timeout.exactOptional(),
  },
  { what: "a step" },
);

const randomizedSplit = closedObject(
  { ...base, type: z.literal("randomizedSplit"), branches: branches(percentBranch, 2) },
  { what: "a step" },
);

const sendDestination = closedObject(
  { id: idSchema, call: z.enum(["track", "identify"], { error: '"track" or "identify"' }).exactOptional() },
  { what: "an object with the id of a destination" },
);

const sendToDestinations = closedObject(
  {
    ...base,
    type: z.literal("sendToDestinations"),
    key: requiredText("a key", 255),
    destinations: z.array(sendDestination, { error: "an array of destinations" }),
    next,
  },
  { what: "a step" },
);

const modeError = '"allMatching" or "firstMatch"';
const typeError =
  "a step type: entry, waitForDuration, waitForCondition, trueFalseSplit, multiBranchSplit, holdUntil, randomizedSplit or sendToDestinations";

export const stepSchema = z.discriminatedUnion(
  "type",
  [
    entry,
    waitForDuration,
    waitForCondition,
    trueFalseSplit,
    z.discriminatedUnion("mode", [allMatchingSplit, firstMatchSplit], { error: modeError }),
    holdUntil,
    randomizedSplit,
    sendToDestinations,
  ],
  { error: (issue) => (issue.code === "invalid_union" ? typeError : "a step: a JSON object") },
);
