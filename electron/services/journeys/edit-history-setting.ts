// What can be undone, beside the draft that it belongs to: a setting of the space for each journey.

import { isJsonObject, type JsonObject } from "../../../shared/base/json.ts";
import { boundHistory } from "../../../shared/journey/edits/bound-history.ts";
import type { EditHistory } from "../../../shared/journey/edits/edit-history.ts";
import { readHistory } from "../../../shared/journey/edits/read-history.ts";
import type { Space } from "../../space/space.ts";

/** Empty where none was saved, or none that can be read. Inside a read of the space. */
export const savedHistory = (space: Space, id: string): EditHistory =>
  readHistory(space.settings.get(keyOf(id)));

/** Keeps the newest entries that there is room for. Inside a transaction. */
export function saveHistory(space: Space, id: string, history: EditHistory): void {
  // Edits are JSON: they are what journeys are made of.
  space.settings.set(keyOf(id), boundHistory(history) as unknown as JsonObject);
}

const keyOf = (id: string): string => `history:${id}`;

/** Whether it has the outline of one: its edits are checked when it is read again. */
export function isHistory(value: unknown): value is EditHistory {
  return isJsonObject(value) && isEntries(value["undo"]) && isEntries(value["redo"]);
}

const isEntries = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (entry) => isJsonObject(entry) && typeof entry["name"] === "string" && isJsonObject(entry["edit"]),
  );
