// What can be undone and done again: a stack of inverse edits each way, bounded, as plain JSON that is saved
// beside the draft. Edits themselves are applied by apply-edit.ts; read-history.ts reads what was saved.

import { err, ok, type Result } from "../../base/result.ts";
import type { Journey } from "../journey.ts";
import { draftProblems } from "../read-draft.ts";
import { applyEdit } from "./apply-edit.ts";
import { boundHistory } from "./bound-history.ts";
import { composeRestores } from "./compose-restores.ts";
import type { Edit } from "./edit.ts";
import type { EditProblem } from "./edit-problem.ts";

export interface HistoryEntry {
  /** Of the edit that is undone or done again, e.g. "Add Mail". */
  readonly name: string;
  /** Applying it undoes the edit (or does it again, in `redo`). */
  readonly edit: Edit;
  /** What further edits of the same go into this entry; see record. Not kept when the journey is closed. */
  readonly coalesce?: string;
}

export interface EditHistory {
  /** The oldest first; the last is undone next. */
  readonly undo: readonly HistoryEntry[];
  /** The last is done again next. */
  readonly redo: readonly HistoryEntry[];
}

export const emptyHistory: EditHistory = { undo: [], redo: [] };

export interface Coalescing {
  /**
   * Names one stretch of work, e.g. `name of mail, 3rd time in the field`: an edit goes into the newest entry
   * when both have the same text here. null: into an entry of its own. After an undo always a new one.
   */
  readonly coalesce: string | null;
}

/** The history after an edit: `entry` has its name and its inverse. There is nothing to do again any more. */
export function record(
  history: EditHistory,
  { name, edit }: HistoryEntry,
  { coalesce }: Coalescing = { coalesce: null },
): EditHistory {
  const newest = history.undo.at(-1);
  if (
    newest !== undefined &&
    coalesce !== null &&
    newest.coalesce === coalesce &&
    history.redo.length === 0
  ) {
    const both = composeRestores(newest.edit, edit);
    if (both !== undefined)
      return boundHistory({ undo: [...history.undo.slice(0, -1), { ...newest, edit: both }], redo: [] });
  }
  const entry = { name, edit, ...(coalesce === null ? {} : { coalesce }) };
  return boundHistory({ undo: [...history.undo, entry], redo: [] });
}

export interface Undone {
  readonly journey: Journey;
  readonly history: EditHistory;
  /** Of the edit that was undone or done again. */
  readonly name: string;
}

/** "nothingToDo" when nothing is left; "doesNotFit" when the history is another journey's. */
export function undo(journey: Journey, history: EditHistory): Result<Undone, EditProblem> {
  const step = takeBack(journey, history.undo.at(-1));
  if (!step.ok) return step;
  const { inverse, ...undone } = step.value;
  const rest = { undo: history.undo.slice(0, -1), redo: [...history.redo, inverse] };
  return ok({ ...undone, history: boundHistory(rest) });
}

/** As undo. */
export function redo(journey: Journey, history: EditHistory): Result<Undone, EditProblem> {
  const step = takeBack(journey, history.redo.at(-1));
  if (!step.ok) return step;
  const { inverse, ...redone } = step.value;
  const rest = { undo: [...history.undo, inverse], redo: history.redo.slice(0, -1) };
  return ok({ ...redone, history: boundHistory(rest) });
}

interface TakenBack {
  readonly journey: Journey;
  readonly name: string;
  readonly inverse: HistoryEntry;
}

function takeBack(journey: Journey, entry: HistoryEntry | undefined): Result<TakenBack, EditProblem> {
  if (entry === undefined) return err({ kind: "nothingToDo" });
  const applied = applyEdit(journey, entry.edit);
  if (!applied.ok) return applied;
  // A history that was saved beside another document may fit by chance, and leave no draft.
  if (draftProblems(applied.value.journey).length > 0) return err({ kind: "doesNotFit" });
  const inverse = { name: entry.name, edit: applied.value.inverse };
  return ok({ journey: applied.value.journey, name: entry.name, inverse });
}
