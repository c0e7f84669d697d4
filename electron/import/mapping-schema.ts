// The mapping file (`rehearse.mapping/1`): what each column of a CSV-like file means.

import { z } from "zod";
import { parseInstant } from "../../shared/base/instant.ts";

const cellTypes = ["auto", "text", "number", "boolean", "date", "json"] as const;

const zone = z
  .string()
  .min(1)
  .meta({ description: 'UTC, an offset such as "+02:00", or the name of a zone such as "Europe/Berlin"' });

/** Of a date or time in a column; used by timestamps and by values of type date. */
const dateForm = {
  format: z
    .string()
    .min(1)
    .meta({
      description:
        '"iso", "epochSeconds", "epochMilliseconds", or a pattern of YYYY MM DD HH mm ss SSS (M D H: one or two digits)',
    })
    .optional(),
  zone: zone.optional(),
};

/** A column by its name in the header, or by its 1-based position. */
const place = {
  column: z.string().optional(),
  position: z.int().min(1).optional(),
};

const timeOfDay = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);
const step = z.string().regex(/^[1-9][0-9]*(s|m|h)$/);
const value = {
  name: z.string().optional(),
  type: z.enum(cellTypes).optional(),
  ...dateForm,
};

const column = z.discriminatedUnion("role", [
  z.strictObject({
    role: z.enum(["userId", "anonymousId", "messageId", "event", "type", "ignore"]),
    ...place,
  }),
  z.strictObject({
    role: z.literal("timestamp"),
    ...place,
    ...dateForm,
    timeOfDay: timeOfDay.optional().meta({ description: "The time at which a day without a time is put" }),
    spread: step
      .optional()
      .meta({ description: "How far the rows of one user and day are put apart, in file order" }),
  }),
  z.strictObject({ role: z.enum(["property", "trait"]), ...place, ...value }),
]);

export const mappingSchema = z
  .strictObject({
    format: z.literal("rehearse.mapping/1"),
    description: z.string().optional(),
    separator: z
      .enum([",", "\t", ";", "|", "spaces"])
      .optional()
      .meta({ description: "Found out where absent" }),
    header: z
      .boolean()
      .optional()
      .meta({ description: "Whether the first row names the columns; true where absent" }),
    skipLines: z
      .int()
      .min(0)
      .max(1_000)
      .optional()
      .meta({ description: "Lines before the header or the first row" }),
    decimalComma: z.boolean().optional(),
    type: z.enum(["track", "page", "screen", "identify", "group"]).optional(),
    event: z.string().min(1).optional().meta({ description: "The name of the event of every row" }),
    timestamp: z
      .string()
      .refine((text) => parseInstant(text) !== undefined, "a date-time with time and zone")
      .optional()
      .meta({ description: "The instant of every row" }),
    columns: z.array(column).min(1),
  })
  .meta({ title: "Mapping of the columns of a CSV-like file to messages" });

export type Mapping = z.infer<typeof mappingSchema>;
export type MappingColumn = Mapping["columns"][number];
export type CellType = (typeof cellTypes)[number];
