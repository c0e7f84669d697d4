// The persona document (`rehearse.persona/1`): somebody who was made up by hand. What they are is said as a person says
// it, with from-when values and repeated habits; persona-messages.ts writes it out as messages.

import { z } from "zod";
import { closedObject } from "../base/closed-object.ts";
import { parseDate, parseInstant } from "../base/instant.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../base/json.ts";
import { requiredText } from "../base/text-schemas.ts";

export const habitUnits = ["day", "week", "month"] as const;
/** 0 is Sunday, as weekdayOf counts. */
export const weekdays = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;
const eventTypes = ["track", "page", "screen"] as const;

export const mostTraits = 200;
export const mostTraitValues = 1_000;
export const mostEvents = 5_000;
export const mostHabits = 50;

const oneOf = (words: readonly string[]) => ({ error: `one of ${words.join(", ")}` });

const instantText = z
  .string({ error: "a date-time with time and zone, such as 2026-01-31T09:00:00Z" })
  .refine((text) => parseInstant(text) !== undefined, {
    error: "a date-time with time and zone, such as 2026-01-31T09:00:00Z",
  });
const dayText = z
  .string({ error: "a day such as 2026-01-31" })
  .refine((text) => /^[0-9-]{10}$/.test(text) && parseDate(text) !== undefined, {
    error: "a day such as 2026-01-31",
  });
const jsonValue = z.custom<JsonValue>((value) => value !== undefined, { error: "a value of JSON" });
const properties = z
  .custom<JsonObject>(isJsonObject, { error: "an object of properties" })
  .meta({ type: "object" });

const happening = {
  /** track where absent. */
  type: z.enum(eventTypes, oneOf(eventTypes)).exactOptional(),
  event: z.string({ error: "the name of an event" }).max(500, { error: "a name of at most 500 characters" }),
  properties: properties.exactOptional(),
};

const traitValueSchema = closedObject(
  {
    value: jsonValue,
    /** Absent: since the person is known. */
    from: instantText.exactOptional(),
  },
  { what: "a value, and from when it holds" },
);

const traitSchema = closedObject(
  {
    name: requiredText("the name of a trait", 500),
    values: z
      .array(traitValueSchema, { error: "an array of at least one value" })
      .min(1, { error: "an array of at least one value" })
      .max(mostTraitValues, { error: `at most ${mostTraitValues} values` }),
  },
  { what: "a trait" },
);

const eventSchema = closedObject({ ...happening, at: instantText }, { what: "an event" });

const everyError = { error: "a whole number from 1 to 400" };
const habitSchema = closedObject(
  {
    ...happening,
    /** Every so many days, weeks (which begin on Monday) or months. */
    every: z.int(everyError).min(1, everyError).max(400, everyError),
    unit: z.enum(habitUnits, oneOf(habitUnits)),
    /** Of weeks alone; absent: the weekday of the first day. */
    on: z
      .array(z.enum(weekdays, oneOf(weekdays)), { error: "an array of weekdays" })
      .min(1, { error: "an array of at least one weekday" })
      .max(7, { error: "an array of at most seven weekdays" })
      .exactOptional(),
    at: z
      .string({ error: 'a time such as "10:00"' })
      .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, { error: 'a time from "00:00" to "23:59"' }),
    /** The first and the last day on which it may happen. */
    from: dayText,
    to: dayText,
  },
  { what: "a habit" },
);

export const personaSchema = closedObject(
  {
    format: z.literal("rehearse.persona/1", { error: '"rehearse.persona/1"' }),
    userId: requiredText("a user id", 200).refine((id) => !id.startsWith("anon:"), {
      error: 'a user id that does not begin with "anon:"',
    }),
    name: requiredText("a name", 200),
    about: z.string({ error: "a text" }).max(2_000, { error: "a text of at most 2000 characters" }),
    /** Whose clock habits go by: UTC, an offset such as "+02:00", or the name of a zone. */
    zone: requiredText("a zone", 100),
    /** When the person first says who they are. */
    knownFrom: instantText,
    traits: z
      .array(traitSchema, { error: "an array of traits" })
      .max(mostTraits, { error: `at most ${mostTraits} traits` }),
    events: z
      .array(eventSchema, { error: "an array of events" })
      .max(mostEvents, { error: `at most ${mostEvents} events` }),
    habits: z
      .array(habitSchema, { error: "an array of habits" })
      .max(mostHabits, { error: `at most ${mostHabits} habits` }),
  },
  { what: "a persona: a JSON object" },
).meta({ title: "Persona", description: "Somebody who was made up by hand." });

export type Persona = z.infer<typeof personaSchema>;
export type PersonaTrait = Persona["traits"][number];
export type PersonaEvent = Persona["events"][number];
export type PersonaHabit = Persona["habits"][number];
