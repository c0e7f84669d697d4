// The shape of a summary, `rehearse simulate --summary` (FORMATS.md): counts at one or more instants.

import { z } from "zod";

const count = z.int().min(0);
const instanceCounts = z.strictObject({ entered: count, completed: count, exited: count, inProgress: count });
const stepCounts = z.strictObject({
  reached: count,
  passed: count,
  waiting: count,
  fired: z.record(z.string(), count).meta({ description: "By via: every connection of the step." }),
});

export const summarySchema = z
  .strictObject({
    format: z.literal("rehearse.summary/1"),
    journey: z.string(),
    publishedAt: z.iso.datetime(),
    until: z.iso.datetime(),
    users: count.meta({ description: "Users with a message up to the end." }),
    messages: count.meta({ description: "Messages up to the end, without duplicates." }),
    at: z
      .array(
        z.strictObject({
          instant: z.iso.datetime(),
          total: instanceCounts,
          unique: instanceCounts,
          steps: z
            .record(z.string(), stepCounts)
            .meta({ description: "By step id: every step of the journey." }),
        }),
      )
      .min(1)
      .meta({ description: "Ascending, without repeats; the last is the end." }),
    timingsMs: z
      .strictObject({ load: z.number().min(0), simulate: z.number().min(0), write: z.number().min(0) })
      .exactOptional(),
  })
  .meta({ title: "Summary", description: "Counts of a rehearsal at one or more instants." });
