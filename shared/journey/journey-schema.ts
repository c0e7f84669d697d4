// The shape of `*.journey.json` (FORMATS.md). What no shape can say (uniqueness, references, the graph) is in
// journey-problems.ts and graph-problems.ts.

import { z } from "zod";
import { closedObject } from "../base/closed-object.ts";
import { durationSchema, idSchema, requiredText } from "../base/text-schemas.ts";
import { conditionSchemas } from "../conditions/condition-schema.ts";
import { mostSteps } from "./journey.ts";
import { stepSchema } from "./step-schema.ts";

const exitSchema = closedObject(
  { after: durationSchema.exactOptional(), when: conditionSchemas.exit.exactOptional() },
  { what: "an object with after or when or both" },
).meta({ minProperties: 1 });

const reentrySchema = closedObject({ after: durationSchema }, { what: "an object with after" });

const settingsSchema = closedObject(
  { exit: exitSchema.exactOptional(), reentry: reentrySchema.exactOptional() },
  { what: "an object with exit, reentry or both" },
).meta({ dependentRequired: { reentry: ["exit"] } });

const coordinate = z.number({ error: "a finite number" });
const positionSchema = closedObject(
  { x: coordinate, y: coordinate },
  { what: "a position: an object with x and y" },
);

const stepsError = { error: `an array of 1 to ${mostSteps} steps` };

export const journeySchema = closedObject(
  {
    format: z.literal("rehearse.journey/1", { error: '"rehearse.journey/1"' }),
    id: idSchema,
    name: requiredText("a name", 73),
    description: z.string({ error: "a text" }).exactOptional(),
    settings: settingsSchema.exactOptional(),
    steps: z.array(stepSchema, stepsError).min(1, stepsError).max(mostSteps, stepsError),
    layout: z
      .record(idSchema, positionSchema, { error: "an object with a position for each step id" })
      .exactOptional(),
  },
  { what: "a journey: a JSON object" },
).meta({ title: "Journey", description: "A customer journey. Lengths are counted in UTF-16 code units." });
