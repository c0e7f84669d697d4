// Saving what a window shows: the draft and what can be undone of it, together, in one transaction. Refused where
// the window did not know what is saved; so no save is ever written over another one unseen.

import type { JsonObject } from "../../../shared/base/json.ts";
import { describeProblem } from "../../../shared/base/problem.ts";
import { nameKey } from "../../../shared/journey/journey-name.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { readDraft } from "../../../shared/journey/read-draft.ts";
import { documentDigest } from "../../space/digest.ts";
import type { Space } from "../../space/space.ts";
import { refused } from "../refusal-wording.ts";
import { isHistory, saveHistory } from "./edit-history-setting.ts";
import { assertNameFree } from "./journey-name.ts";
import { storedJourney } from "./stored-journey.ts";
import { writeDraft } from "./write-draft.ts";

export interface DraftSave {
  readonly id: string;
  /** Of the saved document that the window's own is made from. */
  readonly baseDigest: string;
  readonly document: JsonObject;
  readonly history: JsonObject;
}

export interface SavedDraft {
  readonly digest: string;
  readonly savedAtMs: number;
}

/** Inside a transaction. Throws Refused: then nothing is written. */
export function saveDraft(space: Space, save: DraftSave, nowMs: number): SavedDraft {
  const document = draftOf(save.document);
  if (!isHistory(save.history)) throw wrongShape("its history is none");
  if (document.id !== save.id) throw wrongShape("it has the id of another journey");
  const journey = storedJourney(space, save.id);
  const digest = documentDigest(JSON.stringify(document));
  const saved = space.journeys.document(save.id, "latest");
  // A window whose confirmation was lost saves the same again.
  const isThere = saved.digest === digest;
  if (!isThere && saved.digest !== save.baseDigest)
    throw refused({ kind: "changedElsewhere", name: journey.name });
  if (nameKey(document.name) !== nameKey(journey.name)) assertNameFree(space, document.name, save.id);
  if (!isThere) writeDraft(space, document, nowMs);
  saveHistory(space, save.id, save.history);
  return { digest, savedAtMs: isThere ? saved.savedAtMs : nowMs };
}

/** Throws Refused for what could not be edited. */
export function draftOf(value: unknown): Journey {
  const read = readDraft(value);
  if (read.ok) return read.value;
  const [problem] = read.error;
  throw wrongShape(problem === undefined ? "its shape is unknown" : describeProblem(problem));
}

const wrongShape = (problem: string) => refused({ kind: "wrongShape", problem });
