// What can be undone, beside the draft that it belongs to: a setting of the space for each journey. The edits in
// it are checked by whoever applies them; here they have a shape and a size.

import { isJsonObject, type JsonObject, type JsonValue } from "../../../shared/base/json.ts";
import {
  emptyHistory,
  type EditHistory,
  type HistoryEntry,
} from "../../../shared/journey/edits/edit-history.ts";
import type { Space } from "../../space/space.ts";

/** Of undo, and of redo. */
const mostEntries = 500;
/** Of both together, in characters of JSON. */
const mostCharacters = 2_000_000;

/** Empty where none was saved. */
export function readHistory(space: Space, id: string): EditHistory {
  const value = space.settings.get(keyOf(id));
  return isHistory(value) ? value : emptyHistory;
}

/** Keeps the newest entries that there is room for. */
export function writeHistory(space: Space, id: string, history: EditHistory): void {
  // Edits are JSON: they are what journeys are made of.
  space.settings.set(keyOf(id), bounded(history) as unknown as JsonObject);
}

const keyOf = (id: string): string => `history:${id}`;

/** Whether it has the shape of one. */
export function isHistory(value: unknown): value is EditHistory {
  return isJsonObject(value) && isEntries(value["undo"]) && isEntries(value["redo"]);
}

const isEntries = (value: JsonValue | undefined): boolean =>
  Array.isArray(value) &&
  value.every(
    (entry) => isJsonObject(entry) && typeof entry["name"] === "string" && isJsonObject(entry["edit"]),
  );

function bounded({ undo, redo }: EditHistory): EditHistory {
  let room = mostCharacters;
  const newest = (entries: readonly HistoryEntry[]): readonly HistoryEntry[] => {
    const kept = entries.slice(-mostEntries).toReversed();
    const fitting = kept.findIndex((entry) => (room -= JSON.stringify(entry).length) < 0);
    return (fitting === -1 ? kept : kept.slice(0, fitting)).toReversed();
  };
  return { undo: newest(undo), redo: newest(redo) };
}
