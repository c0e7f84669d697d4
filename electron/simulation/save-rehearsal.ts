// Keeps a rehearsal in its space: the records and the indexes that answer for any instant, in one
// transaction. Killed at any moment, the space holds all of it or nothing.

import type { RunSettings } from "../../shared/engine/run-settings.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import type { Result } from "../../shared/base/result.ts";
import type { RehearsalOutline } from "../../shared/rehearsal/rehearsal-outline.ts";
import type { RehearsalRecords } from "../../shared/rehearsal/rehearsal-records.ts";
import { stepVisits } from "../../shared/rehearsal/step-visits.ts";
import { buildTimeIndex } from "../../shared/rehearsal/time-index.ts";
import { documentDigest } from "../space/digest.ts";
import type { SpaceError } from "../space/space-error.ts";
import type { Space } from "../space/space.ts";
import {
  packChanges,
  packJson,
  packRecords,
  packUsers,
  packVisits,
  rehearsalSection,
  stepSection,
} from "./rehearsal-sections.ts";
import { settingsToJson } from "./rehearsal-settings.ts";

export interface FinishedRehearsal {
  readonly name: string;
  readonly journey: Journey;
  /** Null for a draft or a journey from a file. */
  readonly journeyVersion: number | null;
  readonly definitions: Definitions;
  readonly settings: RunSettings;
  /** What the rehearsal saw. */
  readonly users: number;
  readonly messages: number;
  readonly outline: RehearsalOutline;
  readonly records: RehearsalRecords;
}

/** The id of the saved rehearsal. The indexes are made first, so that the space is locked for the writing alone. */
export function saveRehearsal(space: Space, rehearsal: FinishedRehearsal): Result<number, SpaceError> {
  const sections = [...sectionsOf(rehearsal)];
  return space.transaction(() => {
    const id = space.rehearsals.createRehearsal({
      name: rehearsal.name,
      journeyId: rehearsal.journey.id,
      journeyVersion: rehearsal.journeyVersion,
      journeyDigest: documentDigest(JSON.stringify(rehearsal.journey)),
      definitionsDigest: documentDigest(JSON.stringify(rehearsal.definitions)),
      messagesDigest: space.messages.contentDigest(),
      settings: settingsToJson(rehearsal),
    });
    for (const [name, body] of sections) space.rehearsals.writeSection(id, name, body);
    space.rehearsals.finishRehearsal(id);
    return id;
  });
}

function* sectionsOf(rehearsal: FinishedRehearsal): Iterable<readonly [name: string, body: Uint8Array]> {
  const { outline, records } = rehearsal;
  yield [rehearsalSection.outline, packJson(outline)];
  yield [rehearsalSection.journey, packJson(rehearsal.journey)];
  yield [rehearsalSection.definitions, packJson(rehearsal.definitions)];
  yield [rehearsalSection.users, packUsers(records)];
  yield [rehearsalSection.records, packRecords(records)];
  yield [rehearsalSection.changes, packChanges(buildTimeIndex(outline, records).sorted)];
  for (const [step, visits] of stepVisits(outline, records).entries()) {
    yield [stepSection(step), packVisits(visits)];
  }
}
