// The shape of `*.definitions.json` (FORMATS.md). References and cycles are judged by definitions-problems.ts.

import { z } from "zod";
import { closedObject } from "../base/closed-object.ts";
import { durationSchema, idSchema, requiredText } from "../base/text-schemas.ts";
import { conditionSchemas, eventPatternShape } from "../conditions/condition-schema.ts";
import { aggregatesOfProperty } from "./definitions.ts";

const base = { id: idSchema, name: requiredText("a name") };

const audienceSchema = closedObject(
  { ...base, condition: conditionSchemas.beforeEntry },
  { what: "an audience" },
);

const eventPatternSchema = closedObject(eventPatternShape, {
  what: "which events count: an object with name, type and where",
  refused: {
    within: "no within: it stands beside event",
    count: "no count: the computed trait is the count",
    since: "no since: a computed trait belongs to no instance",
  },
});

const computedTraitBase = { ...base, event: eventPatternSchema, within: durationSchema.exactOptional() };

const computedTraitSchema = z.discriminatedUnion(
  "type",
  [
    closedObject(
      { ...computedTraitBase, type: z.literal("eventCount") },
      { what: "a computed trait", refused: { property: "no property: eventCount counts events" } },
    ),
    closedObject(
      {
        ...computedTraitBase,
        type: z.enum(aggregatesOfProperty),
        property: requiredText("the path of a property"),
      },
      { what: "a computed trait" },
    ),
  ],
  {
    error: (issue) =>
      issue.code === "invalid_union"
        ? `a type: eventCount, ${aggregatesOfProperty.join(", ")}`
        : "a computed trait",
  },
);

const destinationSchema = closedObject(
  { ...base, kind: z.enum(["event", "list"], { error: '"event" or "list"' }) },
  { what: "a destination" },
);

export const definitionsSchema = closedObject(
  {
    format: z.literal("rehearse.definitions/1", { error: '"rehearse.definitions/1"' }),
    audiences: z.array(audienceSchema, { error: "an array of audiences" }),
    computedTraits: z.array(computedTraitSchema, { error: "an array of computed traits" }),
    destinations: z.array(destinationSchema, { error: "an array of destinations" }),
  },
  { what: "definitions: a JSON object" },
).meta({
  title: "Definitions",
  description: "Audiences, computed traits and destinations that journeys refer to.",
});
