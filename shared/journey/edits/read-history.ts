// The edge at which a saved history comes in. It is worth less than the journey: what is not sound is let go.

import { z } from "zod";
import { nestingProblem } from "../../base/read-json.ts";
import { draftHeadSchema, draftStepSchema } from "../draft-schema.ts";
import { boundHistory } from "./bound-history.ts";
import { type EditHistory, emptyHistory, type HistoryEntry } from "./edit-history.ts";

const stepId = z.string();

const restoreSchema = z.strictObject({
  kind: z.literal("restore"),
  undoes: z.string(),
  head: draftHeadSchema.exactOptional(),
  runs: z
    .array(
      z.strictObject({ index: z.int().min(0), remove: z.array(stepId), insert: z.array(draftStepSchema) }),
    )
    .exactOptional(),
});

const entrySchema = z.strictObject({
  name: z.string(),
  edit: restoreSchema,
  coalesce: z.string().exactOptional(),
});

const historySchema = z.strictObject({ undo: z.array(entrySchema), redo: z.array(entrySchema) });

/** The empty history for whatever is none. What was typed before goes into no entry with what is typed from now on. */
export function readHistory(value: unknown): EditHistory {
  if (nestingProblem(value) !== undefined || !historySchema.safeParse(value).success) return emptyHistory;
  // The edge: the schema has accepted exactly this value.
  const { undo, redo } = value as EditHistory;
  return boundHistory({ undo: undo.map(closed), redo: redo.map(closed) });
}

const closed = ({ name, edit }: HistoryEntry): HistoryEntry => ({ name, edit });
