// A what-if as a rehearsal of its own: the circumstances and the people of its base, what was changed, and all that is
// needed to read it when its base has been deleted.

import type { ChangedPersonInWhatIf } from "../../../shared/api/what-if-contract.ts";
import type { Message } from "../../../shared/people/message.ts";
import type { RehearsalRecords } from "../../../shared/rehearsal/rehearsal-records.ts";
import { segmentCall } from "../../../shared/what-if/segment-call.ts";
import { outlineOf } from "../outline-of.ts";
import { packInPieces, type FinishedRehearsal, type PackedRehearsal } from "../pack-rehearsal.ts";
import { packJson, rehearsalSection } from "../rehearsal-sections.ts";
import type { PeopleChanges } from "../travel/rehearsed-messages.ts";
import { changesOfPeople } from "./changes-of-people.ts";
import type { ChangedPerson } from "./changed-people.ts";
import { patchedIndexes } from "./patched-indexes.ts";
import type { WhatIfJob } from "./play-what-if.ts";
import type { PreparedWhatIf } from "./prepare-what-if.ts";
import { packStages } from "./saved-stages.ts";

/** In pieces, as packInPieces, which need no space any more. Inside `space.read`. */
export function packWhatIf(
  job: WhatIfJob,
  given: PreparedWhatIf,
  records: RehearsalRecords,
): Generator<number, PackedRehearsal, undefined> {
  const { base, changed, rest } = given;
  const finished = finishedWhatIf(job, given, records);
  const patch = { base: base.saved, records, userIds: [...changed.keys()] };
  const pieces = rest === "copied" ? packInPieces(finished, patchedIndexes(patch)) : packInPieces(finished);
  return withOwnSections(pieces, job, given);
}

function* withOwnSections(
  pieces: Generator<number, PackedRehearsal, undefined>,
  { task }: WhatIfJob,
  { base, changed, staged }: PreparedWhatIf,
): Generator<number, PackedRehearsal, undefined> {
  const packed = yield* pieces;
  const all = new Map([
    ...base.changes,
    ...[...changed].map(([userId, { after }]) => [userId, after] as const),
  ]);
  const edits = changesOfPeople(task.people, changed);
  const own = ownSections({ changes: linesOf(all), edits, stages: packStages(staged) });
  return { ...packed, sections: [...packed.sections, ...own] };
}

function finishedWhatIf(
  { name, journeyVersion, ranAtMs, task }: WhatIfJob,
  { base, changed, plan }: PreparedWhatIf,
  records: RehearsalRecords,
): FinishedRehearsal {
  const { circumstances } = base.saved;
  const { users, messages } = sawMore(changed, circumstances.settings.untilMs);
  return {
    ...circumstances,
    name,
    journey: plan.journey,
    journeyVersion,
    definitions: base.definitions,
    users: circumstances.users + users,
    messages: circumstances.messages + messages,
    ranAtMs,
    whatIf: {
      rehearsal: task.rehearsal,
      fromMs: task.fromMs,
      journeyChanged: task.journey !== null,
      userIds: [...changed.keys()],
    },
    ...(base.cohortSection === undefined ? {} : { cohortIds: base.cohortSection }),
    ...(base.personaSection === undefined ? {} : { personaSection: base.personaSection }),
    outline: outlineOf(plan),
    records,
  };
}

type Section = PackedRehearsal["sections"][number];

interface Own {
  readonly changes: PeopleChanges;
  readonly edits: readonly ChangedPersonInWhatIf[];
  readonly stages: Uint8Array | undefined;
}

function ownSections({ changes, edits, stages }: Own): readonly Section[] {
  const sections: Section[] = [];
  if (Object.keys(changes).length > 0) sections.push([rehearsalSection.peopleChanges, packJson(changes)]);
  if (edits.length > 0) sections.push([rehearsalSection.whatIfEdits, packJson(edits)]);
  if (stages !== undefined) sections.push([rehearsalSection.earlierJourneys, stages]);
  return sections;
}

const linesOf = (changes: ReadonlyMap<string, readonly Message[]>): PeopleChanges =>
  Object.fromEntries(
    [...changes].map(([userId, messages]) => [
      userId,
      messages.map((message) => JSON.stringify(segmentCall(message))),
    ]),
  );

/** How many people and messages up to the end it saw that its base did not. */
function sawMore(
  changed: ReadonlyMap<string, ChangedPerson>,
  untilMs: number,
): { readonly users: number; readonly messages: number } {
  const seen = (messages: readonly Message[]): number =>
    messages.filter(({ atMs }) => atMs <= untilMs).length;
  let [users, messages] = [0, 0];
  for (const { before, after } of changed.values()) {
    const [was, is] = [seen(before), seen(after)];
    messages += is - was;
    users += Number(is > 0) - Number(was > 0);
  }
  return { users, messages };
}
