// New journeys: blank, from a template, or as a copy of a document. Inside a transaction of the space.

import type { JsonObject } from "../../../shared/base/json.ts";
import { blankJourney } from "../../../shared/journey/blank-journey.ts";
import { cloneJourney } from "../../../shared/journey/clone-journey.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import type { Space } from "../../space/space.ts";
import { refused } from "../refusal-wording.ts";
import { definitionsOf, saveDefinitions, withMissing } from "../space-definitions.ts";
import { draftOf } from "./save-draft.ts";
import { workedOn } from "./stored-journey.ts";
import { type FreeNames, TakenNames } from "./taken-names.ts";
import { type Template, templates } from "./templates.ts";
import { writeDraft } from "./write-draft.ts";

const blankName = "Untitled journey";

export function createBlank(space: Space, nowMs: number): FreeNames {
  const names = new TakenNames(space).take(blankName);
  writeDraft(space, blankJourney(names.name, { journey: names.id, entry: "entry" }), nowMs);
  return names;
}

export interface CreatedFromTemplate extends FreeNames {
  readonly changedDefinitions: boolean;
}

/** With the definitions that it needs and that the space does not have yet; those that it has stay as they are. */
export function createFromTemplate(space: Space, id: string, nowMs: number): CreatedFromTemplate {
  const template = templates().find(({ journey }) => journey.id === id);
  if (template === undefined) throw refused({ kind: "notFound", what: "template" });
  const names = addCopy(space, template.journey, { name: template.journey.name, nowMs });
  return { ...names, changedDefinitions: addDefinitions(space, template) };
}

interface CopyOptions {
  readonly name: string;
  readonly nowMs: number;
}

/** The document of a window that could not save it elsewhere, e.g. because the journey changed meanwhile. */
export const keepCopy = (space: Space, document: JsonObject, options: CopyOptions): FreeNames =>
  addCopy(space, draftOf(document), options);

export function cloneOf(space: Space, id: string, nowMs: number): FreeNames {
  const { document } = workedOn(space, id);
  return addCopy(space, document, { name: `${document.name} copy`, nowMs });
}

function addCopy(space: Space, document: Journey, { name, nowMs }: CopyOptions): FreeNames {
  const names = new TakenNames(space).take(name);
  writeDraft(space, cloneJourney(document, names), nowMs);
  return names;
}

function addDefinitions(space: Space, { definitions }: Template): boolean {
  const own = definitionsOf(space);
  const all = withMissing(own, definitions);
  const isChanged = JSON.stringify(all) !== JSON.stringify(own);
  if (isChanged) saveDefinitions(space, all);
  return isChanged;
}
