// A rehearsal as it will lie in its space: what stands in its row, and its sections in bytes. Plain values, so that
// a thread can pack what another one writes.

import type { JsonObject } from "../../shared/base/json.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import type { RehearsalOutline } from "../../shared/rehearsal/rehearsal-outline.ts";
import type { RehearsalRecords } from "../../shared/rehearsal/rehearsal-records.ts";
import { documentDigest } from "../space/digest.ts";
import type { NewRehearsal } from "../space/rehearsal-store.ts";
import { newIndexes, type PackedIndexes } from "./packed-indexes.ts";
import { packJson, packRecords, rehearsalSection, stepSection } from "./rehearsal-sections.ts";
import { type GivenSettings, settingsToJson } from "./rehearsal-settings.ts";

export interface FinishedRehearsal extends GivenSettings {
  readonly name: string;
  readonly journey: Journey;
  /** Null for a draft or a journey from a file. */
  readonly journeyVersion: number | null;
  readonly definitions: Definitions;
  /** Ids of those who took part, as packCohort packs them; absent where everyone did, or all were made up. */
  readonly cohortIds?: Uint8Array;
  /** The personas who took part, as packPersonas packs them; absent where none did. */
  readonly personaSection?: Uint8Array;
  readonly outline: RehearsalOutline;
  readonly records: RehearsalRecords;
}

export interface PackedRehearsal extends Omit<NewRehearsal, "messagesDigest"> {
  readonly settings: JsonObject;
  readonly sections: readonly (readonly [name: string, body: Uint8Array])[];
}

/** Takes about as long as rehearsing did: the records are sorted for every index. */
export function packRehearsal(rehearsal: FinishedRehearsal): PackedRehearsal {
  const pieces = packInPieces(rehearsal);
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
  }
}

/** The same with pauses, in which it says what part is done, 0 … 1. `indexes`: where they need not be made anew. */
export function* packInPieces(
  rehearsal: FinishedRehearsal,
  indexes: PackedIndexes = newIndexes(rehearsal),
): Generator<number, PackedRehearsal, undefined> {
  const { name, journey, journeyVersion, definitions } = rehearsal;
  const sections: Section[] = [];
  const count = rehearsal.outline.steps.length + sectionsBesideSteps;
  for (const section of sectionsOf(rehearsal, indexes)) {
    if (section !== undefined) sections.push(section);
    yield Math.min(1, sections.length / count);
  }
  return {
    name,
    journeyId: journey.id,
    journeyVersion,
    journeyDigest: documentDigest(JSON.stringify(journey)),
    definitionsDigest: documentDigest(JSON.stringify(definitions)),
    settings: settingsToJson(rehearsal),
    sections,
  };
}

type Section = PackedRehearsal["sections"][number];

const sectionsBesideSteps = 9;

/** Undefined is a pause. */
function* sectionsOf(
  rehearsal: FinishedRehearsal,
  indexes: PackedIndexes,
): Generator<Section | undefined, void, undefined> {
  const { outline, records } = rehearsal;
  yield [rehearsalSection.outline, packJson(outline)];
  yield [rehearsalSection.journey, packJson(rehearsal.journey)];
  yield [rehearsalSection.definitions, packJson(rehearsal.definitions)];
  yield [rehearsalSection.users, indexes.users()];
  yield [rehearsalSection.records, packRecords(records)];
  const { changes, countsAtEnd } = yield* indexes.changes();
  yield [rehearsalSection.changes, changes];
  yield [rehearsalSection.countsAtEnd, packJson(countsAtEnd)];
  if (rehearsal.cohortIds !== undefined) yield [rehearsalSection.cohort, rehearsal.cohortIds];
  if (rehearsal.personaSection !== undefined) yield [rehearsalSection.personas, rehearsal.personaSection];
  let step = 0;
  for (const visits of indexes.visits()) {
    if (visits === undefined) yield undefined;
    else yield [stepSection(step++), visits];
  }
}
