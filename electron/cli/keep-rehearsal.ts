// --save: the rehearsal goes into the space.

import { joinRecords, type RecordsPart } from "../../shared/rehearsal/rehearsal-records.ts";
import { outlineOf } from "../simulation/outline-of.ts";
import { packCohort } from "../simulation/rehearsal-sections.ts";
import type { RehearsalTask } from "../simulation/rehearsal-task.ts";
import { saveRehearsal } from "../simulation/save-rehearsal.ts";
import type { Simulation } from "../simulation/simulate.ts";
import type { Space } from "../space/space.ts";
import type { RehearsalInputs } from "./rehearsal-inputs.ts";
import { spaceValue } from "./space-value.ts";

export interface RehearsalToKeep {
  readonly name: string;
  readonly inputs: RehearsalInputs;
  readonly task: RehearsalTask;
  readonly simulation: Simulation;
  readonly parts: readonly RecordsPart[];
}

export function keepRehearsal(
  space: Space,
  { name, inputs, task, simulation, parts }: RehearsalToKeep,
): number {
  const { journey, definitions, settings } = task;
  const { users, messages, plan } = simulation;
  return spaceValue(
    saveRehearsal(space, {
      name,
      journey,
      journeyVersion: inputs.journeyVersion,
      definitions,
      settings,
      ...cohortOf(task),
      users,
      messages,
      outline: outlineOf(plan),
      records: joinRecords(parts),
    }),
  );
}

/** Nothing where everyone took part. */
function cohortOf({ cohort: userIds }: RehearsalTask) {
  if (userIds === undefined) return {};
  return { cohort: { kind: "people" as const, userIds: [...userIds] }, cohortIds: packCohort(userIds) };
}
