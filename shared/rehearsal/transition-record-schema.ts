// The shape of one line of the transitions file, `rehearse simulate --out` (FORMATS.md).

import { z } from "zod";

const person = { user: z.string().min(1), entry: z.int().min(1), at: z.iso.datetime() };
const atStep = { ...person, step: z.string() };

export const transitionRecordSchema = z
  .discriminatedUnion("what", [
    z.strictObject({ ...atStep, what: z.literal("reached") }),
    z.strictObject({ ...atStep, what: z.literal("passed"), via: z.string() }),
    z.strictObject({ ...atStep, what: z.enum(["sent", "unsent"]), destination: z.string() }),
    z.strictObject({ ...person, what: z.literal("completed") }),
    z.strictObject({
      ...person,
      what: z.literal("ended"),
      reason: z.enum(["time", "condition"]),
      outcome: z.enum(["completed", "exited"]),
    }),
  ])
  .meta({ title: "Transition", description: "One line of the transitions of a rehearsal." });
