// How much a history may hold. The oldest goes first.

import type { EditHistory, HistoryEntry } from "./edit-history.ts";

export const mostEntries = 500;
/** Of the whole history as JSON in UTF-8, at most. */
export const mostHistoryBytes = 1_000_000;

/** Around the two lists and their names. */
const frameBytes = 32;

/** The history with its newest entries; the same value where all fit. */
export function boundHistory(history: EditHistory): EditHistory {
  const undo = newest(history.undo, mostHistoryBytes - frameBytes);
  const redo = newest(history.redo, undo.leftBytes);
  return undo.entries === history.undo && redo.entries === history.redo
    ? history
    : { undo: undo.entries, redo: redo.entries };
}

function newest(
  entries: readonly HistoryEntry[],
  bytes: number,
): { readonly entries: readonly HistoryEntry[]; readonly leftBytes: number } {
  let leftBytes = bytes;
  let first = entries.length;
  while (first > 0 && entries.length - first < mostEntries) {
    const entry = entries[first - 1];
    const size = entry === undefined ? 0 : bytesOf(entry);
    if (size > leftBytes) break;
    leftBytes -= size;
    first -= 1;
  }
  return { entries: first === 0 ? entries : entries.slice(first), leftBytes };
}

const known = new WeakMap<HistoryEntry, number>();

/** With its comma. Never less than the true size. */
function bytesOf(entry: HistoryEntry): number {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const text = JSON.stringify(entry);
  let bytes = text.length + 1;
  // Three bytes a code unit at most; a pair of surrogates has four in two.
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) >= 0x80) bytes += 2;
  known.set(entry, bytes);
  return bytes;
}
