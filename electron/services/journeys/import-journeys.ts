// Journey files into the space: each wholly or not at all, as a draft. What a file refers to and the space does not
// define is no reason to refuse it: the draft says so.

import type { FileText, ImportedJourneys } from "../../../shared/api/journey-contract.ts";
import { readJourney } from "../../../shared/journey/read-journey.ts";
import type { Space } from "../../space/space.ts";
import { TakenNames } from "./taken-names.ts";
import { writeDraft } from "./write-draft.ts";

/** Inside a transaction: all that can be imported is, or nothing where the space fails. */
export function importJourneys(space: Space, files: readonly FileText[], nowMs: number): ImportedJourneys {
  const taken = new TakenNames(space);
  const imported: ImportedJourneys["imported"][number][] = [];
  const refused: ImportedJourneys["refused"][number][] = [];
  for (const { name: file, text } of files) {
    const read = readJourney(text, { file });
    if (!read.ok) {
      refused.push({ file, problems: read.error });
      continue;
    }
    const names = taken.takeWithId(read.value.name, read.value.id);
    writeDraft(space, { ...read.value, ...names }, nowMs);
    imported.push({ ...names, file });
  }
  return { imported, refused };
}
