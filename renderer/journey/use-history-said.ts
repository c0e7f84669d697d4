// What undoing and doing again say to those who cannot see the canvas. Edits themselves say nothing: whoever makes
// one knows.

import { useState } from "react";
import type { EditHistory } from "../../shared/journey/edits/edit-history.ts";

export function useHistorySaid(history: EditHistory): string {
  const [last, setLast] = useState({ history, said: "" });
  if (last.history === history) return last.said;
  const next = { history, said: historySaid(last.history, history) };
  setLast(next);
  return next.said;
}

/** "Undone: Delete Reminder mail", "Done again: …"; "" where something else happened. */
export function historySaid(before: EditHistory, after: EditHistory): string {
  if (after.redo.length > before.redo.length) return `Undone: ${before.undo.at(-1)?.name ?? "the last edit"}`;
  const again = before.redo.at(-1);
  const isAgain =
    again !== undefined &&
    after.redo.length === before.redo.length - 1 &&
    after.undo.at(-1)?.name === again.name;
  return isAgain ? `Done again: ${again.name}` : "";
}
