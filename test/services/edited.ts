// What a window does between opening a journey and saving it.

import { applyEdit } from "../../shared/journey/edits/apply-edit.ts";
import { type EditHistory, record } from "../../shared/journey/edits/edit-history.ts";
import type { Edit } from "../../shared/journey/edits/edit.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { JsonObject } from "../../shared/base/json.ts";

export interface Edited {
  readonly document: JsonObject;
  readonly history: JsonObject;
}

interface Worked {
  readonly document: Journey;
  readonly history: EditHistory;
}

/** The document and the history after one edit, as they are sent. */
export function edited({ document, history }: Worked, edit: Edit): Edited {
  const applied = applyEdit(document, edit);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  const { journey, inverse, name } = applied.value;
  return asSent({ document: journey, history: record(history, { name, edit: inverse }) });
}

/** Values of JSON, whatever their types say. */
export const asSent = ({ document, history }: Worked): Edited => ({
  document: document as unknown as JsonObject,
  history: history as unknown as JsonObject,
});
