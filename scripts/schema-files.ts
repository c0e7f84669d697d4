// The JSON Schemas that are shipped in resources/schemas, made from the zod schemas that the readers use.

import { format, resolveConfig } from "prettier";
import { z } from "zod";
import { mappingSchema } from "../shared/people/mapping-schema.ts";
import { journeySchema } from "../shared/journey/journey-schema.ts";
import { definitionsSchema } from "../shared/people/definitions-schema.ts";
import { personaSchema } from "../shared/people/persona-schema.ts";
import { deliveryRecordSchema } from "../shared/rehearsal/delivery-record-schema.ts";
import { summarySchema } from "../shared/rehearsal/summary-schema.ts";
import { transitionRecordSchema } from "../shared/rehearsal/transition-record-schema.ts";

const schemas: { readonly [file: string]: z.ZodType } = {
  "definitions.schema.json": definitionsSchema,
  "delivery.schema.json": deliveryRecordSchema,
  "journey.schema.json": journeySchema,
  "mapping.schema.json": mappingSchema,
  "persona.schema.json": personaSchema,
  "summary.schema.json": summarySchema,
  "transition.schema.json": transitionRecordSchema,
};

export const schemaFolder = new URL("../resources/schemas/", import.meta.url);

/** File name → content, formatted as the rest of the repository. */
export async function schemaFiles(): Promise<ReadonlyMap<string, string>> {
  const files = Object.entries(schemas).map(async ([file, schema]) => {
    const path = new URL(file, schemaFolder).pathname;
    // Values of JSON that the program does not look into stand for anything.
    const text = JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
    return [file, await format(text, { ...(await resolveConfig(path)), parser: "json" })] as const;
  });
  return new Map(await Promise.all(files));
}
