// A rehearsal as it will lie in its space: what stands in its row, and its sections in bytes. Plain values, so that
// a thread can pack what another one writes.

import type { JsonObject } from "../../shared/base/json.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import type { RehearsalOutline } from "../../shared/rehearsal/rehearsal-outline.ts";
import type { RehearsalRecords } from "../../shared/rehearsal/rehearsal-records.ts";
import { stepVisits } from "../../shared/rehearsal/step-visits.ts";
import { buildTimeIndex } from "../../shared/rehearsal/time-index.ts";
import { documentDigest } from "../space/digest.ts";
import type { NewRehearsal } from "../space/rehearsal-store.ts";
import {
  packChanges,
  packJson,
  packRecords,
  packUsers,
  packVisits,
  rehearsalSection,
  stepSection,
} from "./rehearsal-sections.ts";
import { type GivenSettings, settingsToJson } from "./rehearsal-settings.ts";

export interface FinishedRehearsal extends GivenSettings {
  readonly name: string;
  readonly journey: Journey;
  /** Null for a draft or a journey from a file. */
  readonly journeyVersion: number | null;
  readonly definitions: Definitions;
  /** Ids of those who took part, as packCohort packs them; absent where everyone did, or all were made up. */
  readonly cohortIds?: Uint8Array;
  readonly outline: RehearsalOutline;
  readonly records: RehearsalRecords;
}

export interface PackedRehearsal extends Omit<NewRehearsal, "messagesDigest"> {
  readonly settings: JsonObject;
  readonly sections: readonly (readonly [name: string, body: Uint8Array])[];
}

/**
 * Takes about as long as rehearsing did: the records are sorted for every index. `onPart` hears of the part that is
 * done, 0 … 1, after every section.
 */
export function packRehearsal(
  rehearsal: FinishedRehearsal,
  onPart?: (done: number) => void,
): PackedRehearsal {
  const { name, journey, journeyVersion, definitions } = rehearsal;
  return {
    name,
    journeyId: journey.id,
    journeyVersion,
    journeyDigest: documentDigest(JSON.stringify(journey)),
    definitionsDigest: documentDigest(JSON.stringify(definitions)),
    settings: settingsToJson(rehearsal),
    sections: packed(rehearsal, onPart),
  };
}

function packed(rehearsal: FinishedRehearsal, onPart: (done: number) => void = () => undefined) {
  const sections: (readonly [name: string, body: Uint8Array])[] = [];
  const count = rehearsal.outline.steps.length + sectionsBesideSteps;
  for (const section of sectionsOf(rehearsal)) {
    sections.push(section);
    onPart(Math.min(1, sections.length / count));
  }
  return sections;
}

const sectionsBesideSteps = 8;

function* sectionsOf(rehearsal: FinishedRehearsal): Iterable<readonly [name: string, body: Uint8Array]> {
  const { outline, records, settings } = rehearsal;
  const timeIndex = buildTimeIndex(outline, records);
  yield [rehearsalSection.outline, packJson(outline)];
  yield [rehearsalSection.journey, packJson(rehearsal.journey)];
  yield [rehearsalSection.definitions, packJson(rehearsal.definitions)];
  yield [rehearsalSection.users, packUsers(records)];
  yield [rehearsalSection.records, packRecords(records)];
  yield [rehearsalSection.changes, packChanges(timeIndex.sorted)];
  yield [rehearsalSection.countsAtEnd, packJson(timeIndex.countsAt(settings.untilMs))];
  if (rehearsal.cohortIds !== undefined) yield [rehearsalSection.cohort, rehearsal.cohortIds];
  for (const [step, visits] of stepVisits(outline, records).entries()) {
    yield [stepSection(step), packVisits(visits)];
  }
}
