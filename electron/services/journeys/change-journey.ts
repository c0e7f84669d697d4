// What lists and menus do to a journey. Inside a transaction of the space; all throw Refused where there is no such
// journey, and then nothing is changed.

import { assert } from "../../../shared/base/assert.ts";
import { applyEdit } from "../../../shared/journey/edits/apply-edit.ts";
import { record } from "../../../shared/journey/edits/edit-history.ts";
import { longestJourneyName, nameKey } from "../../../shared/journey/journey-name.ts";
import { documentDigest } from "../../space/digest.ts";
import type { Space } from "../../space/space.ts";
import { refused } from "../refusal-wording.ts";
import { definitionsOf } from "../space-definitions.ts";
import { savedHistory, saveHistory } from "./edit-history-setting.ts";
import { journeyErrors } from "./journey-errors.ts";
import { assertNameFree } from "./journey-name.ts";
import { storedJourney, workedOn } from "./stored-journey.ts";
import { TakenNames } from "./taken-names.ts";
import { writeDraft } from "./write-draft.ts";

/** Keeps the draft as the next numbered version; its number. Refuses one with errors, and one that has no draft. */
export function keepVersion(space: Space, id: string, nowMs: number): number {
  const { stored, document } = workedOn(space, id);
  const { name } = document;
  if (stored.version !== "draft") throw refused({ kind: "nothingToKeep", name });
  const errors = journeyErrors(document, definitionsOf(space));
  if (errors > 0) throw refused({ kind: "notValid", name, errors });
  return space.journeys.saveVersion({ id, name, document: stored.document, savedAtMs: nowMs });
}

interface Renaming {
  readonly name: string;
  readonly nowMs: number;
}

/** As an edit of the draft, which can be undone when the journey is opened. The digest of the renamed draft. */
export function renameJourney(space: Space, id: string, { name, nowMs }: Renaming): string {
  const wanted = name.trim();
  if (wanted === "") throw refused({ kind: "nameMissing", what: "journey" });
  if (wanted.length > longestJourneyName)
    throw refused({ kind: "nameTooLong", what: "journey", most: longestJourneyName });
  assertNameFree(space, wanted, id);
  return giveName(space, id, { name: wanted, nowMs });
}

function giveName(space: Space, id: string, { name, nowMs }: Renaming): string {
  const { document, stored } = workedOn(space, id);
  if (document.name === name) return stored.digest;
  const renamed = applyEdit(document, { kind: "renameJourney", name });
  assert(renamed.ok, "any draft can be renamed");
  const { journey, inverse, name: editName } = renamed.value;
  writeDraft(space, journey, nowMs);
  saveHistory(space, id, record(savedHistory(space, id), { name: editName, edit: inverse }));
  return documentDigest(JSON.stringify(journey));
}

/** Archived journeys stay in the list, apart from the others. One that is taken back is a draft again. */
export function setArchived(space: Space, id: string, { archived, nowMs }: Archiving): void {
  const { status } = storedJourney(space, id);
  if ((status === "archived") === archived) return;
  space.journeys.setStatus(id, archived ? "archived" : "draft", nowMs);
}

interface Archiving {
  readonly archived: boolean;
  readonly nowMs: number;
}

export function deleteJourney(space: Space, id: string): void {
  storedJourney(space, id);
  space.journeys.delete(id);
}

/** Where its name was given to another journey meanwhile, it comes back under a free one. */
export function undeleteJourney(space: Space, id: string, nowMs: number): void {
  const found = space.journeys.list().find((journey) => journey.id === id);
  if (found === undefined) throw refused({ kind: "notFound", what: "journey" });
  if (!found.deleted) return;
  const { name } = new TakenNames(space).take(found.name);
  space.journeys.restore(id);
  if (nameKey(name) !== nameKey(found.name)) giveName(space, id, { name, nowMs });
}
