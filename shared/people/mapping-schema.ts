// The mapping file (`rehearse.mapping/1`): what each column of a CSV-like file means.

import { z } from "zod";
import { closedObject } from "../base/closed-object.ts";
import { parseInstant } from "../base/instant.ts";
import { requiredText } from "../base/text-schemas.ts";

const cellTypes = ["auto", "text", "number", "boolean", "date", "json"] as const;
const messageTypes = ["track", "page", "screen", "identify", "group"] as const;
const separators = [",", "\t", ";", "|", "spaces"] as const;
const idRoles = ["userId", "anonymousId", "messageId", "event", "type", "ignore"] as const;
const valueRoles = ["property", "trait"] as const;

const oneOf = (words: readonly string[]) => ({ error: `one of ${words.join(", ")}` });
const trueOrFalse = { error: "true or false" };
const text = z.string({ error: "a text" });

/** Of a date or time in a column; used by timestamps and by values of type date. */
const dateForm = {
  format: requiredText("a format of dates")
    .meta({
      description:
        '"iso", "epochSeconds", "epochMilliseconds", or a pattern of YYYY MM DD HH mm ss SSS (M D H: one or two digits)',
    })
    .optional(),
  zone: requiredText("a zone")
    .meta({ description: 'UTC, an offset such as "+02:00", or the name of a zone such as "Europe/Berlin"' })
    .optional(),
};

const positionError = { error: "a whole number, 1 or more" };
/** A column by its name in the header, or by its 1-based position. */
const place = {
  column: text.optional(),
  position: z.int(positionError).min(1, positionError).optional(),
};

const timeOfDay = z
  .string({ error: 'a time such as "12:00"' })
  .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, { error: 'a time from "00:00" to "23:59"' });
const step = z
  .string({ error: 'a step such as "1m"' })
  .regex(/^[1-9][0-9]*(s|m|h)$/, { error: "a whole number without leading zeros, then s, m or h" });
const value = { name: text.optional(), type: z.enum(cellTypes, oneOf(cellTypes)).optional(), ...dateForm };

const what = "a column with a role, and a name or a position";
const roleError = oneOf([...idRoles, "timestamp", ...valueRoles]).error;
const column = z.discriminatedUnion(
  "role",
  [
    closedObject({ role: z.enum(idRoles), ...place }, { what }),
    closedObject(
      {
        role: z.literal("timestamp"),
        ...place,
        ...dateForm,
        timeOfDay: timeOfDay
          .optional()
          .meta({ description: "The time at which a day without a time is put" }),
        spread: step
          .optional()
          .meta({ description: "How far the rows of one user and day are put apart, in file order" }),
      },
      { what },
    ),
    closedObject({ role: z.enum(valueRoles), ...place, ...value }, { what }),
  ],
  { error: (issue) => (issue.code === "invalid_union" ? roleError : what) },
);

const skipError = { error: "a whole number from 0 to 1,000" };
const columnsError = { error: "an array of at least one column" };

export const mappingSchema = closedObject(
  {
    format: z.literal("rehearse.mapping/1", { error: '"rehearse.mapping/1"' }),
    description: text.optional(),
    separator: z
      .enum(separators, { error: 'one of ",", "\\t", ";", "|" and "spaces"' })
      .optional()
      .meta({ description: "Found out where absent" }),
    header: z
      .boolean(trueOrFalse)
      .optional()
      .meta({ description: "Whether the first row names the columns; true where absent" }),
    skipLines: z
      .int(skipError)
      .min(0, skipError)
      .max(1_000, skipError)
      .optional()
      .meta({ description: "Lines before the header or the first row" }),
    decimalComma: z.boolean(trueOrFalse).optional(),
    type: z.enum(messageTypes, oneOf(messageTypes)).optional(),
    event: requiredText("the name of an event")
      .optional()
      .meta({ description: "The name of the event of every row" }),
    timestamp: z
      .string({ error: "a date-time with time and zone" })
      .refine((written) => parseInstant(written) !== undefined, "a date-time with time and zone")
      .optional()
      .meta({ description: "The instant of every row" }),
    columns: z.array(column, columnsError).min(1, columnsError),
  },
  { what: "a mapping: a JSON object" },
).meta({ title: "Mapping of the columns of a CSV-like file to messages" });

export type Mapping = z.infer<typeof mappingSchema>;
export type MappingColumn = Mapping["columns"][number];
export type CellType = (typeof cellTypes)[number];
