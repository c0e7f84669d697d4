// Why the host did not do what the window asked for, in words for people: what happened, what was kept, what
// to do. Bugs are not refusals; they arrive as internal errors without a sentence.

import { oc } from "@orpc/contract";
import { z } from "zod";

export const refusalSchema = z.object({
  /** For the program, e.g. "openElsewhere", "nameTaken", "changedElsewhere". */
  kind: z.string(),
  happened: z.string(),
  kept: z.string(),
  remedy: z.string(),
});

export type Refusal = z.infer<typeof refusalSchema>;

/** Every procedure may refuse, and does so with this error and nothing else. */
export const procedure = oc.errors({ REFUSED: { status: 409, data: refusalSchema } });
