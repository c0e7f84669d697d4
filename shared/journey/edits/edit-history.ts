// What can be undone and done again: a stack of inverse edits each way, bounded, as plain JSON that is saved
// beside the draft. Edits themselves are applied by apply-edit.ts.

import type { Edit } from "./edit.ts";

export interface HistoryEntry {
  /** Of the edit that is undone or done again, e.g. "Add Mail". */
  readonly name: string;
  /** Applying it undoes the edit (or does it again, in `redo`). */
  readonly edit: Edit;
}

export interface EditHistory {
  /** The oldest first; the last is undone next. */
  readonly undo: readonly HistoryEntry[];
  /** The last is done again next. */
  readonly redo: readonly HistoryEntry[];
}

export const emptyHistory: EditHistory = { undo: [], redo: [] };
