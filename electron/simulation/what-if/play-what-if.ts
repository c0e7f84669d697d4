// Plays a what-if: whoever has to be played one by one, and everybody else as quickly as is exact; then packs it as a
// rehearsal of its own. It was checked before (check-what-if.ts).

import { err, ok, type Result } from "../../../shared/base/result.ts";
import {
  joinRecords,
  type RecordsPart,
  type RehearsalRecords,
} from "../../../shared/rehearsal/rehearsal-records.ts";
import { mergeRecords } from "../../../shared/what-if/merge-records.ts";
import type { Space } from "../../space/space.ts";
import type { KeptThreads } from "../kept-threads.ts";
import type { PackedRehearsal } from "../pack-rehearsal.ts";
import { runPieces } from "../run-pieces.ts";
import type { SimulationError } from "../simulation-error.ts";
import { packWhatIf } from "./pack-what-if.ts";
import { pastRecords } from "./past-records.ts";
import { playPeople } from "./play-people.ts";
import { prepareWhatIf, type PreparedWhatIf } from "./prepare-what-if.ts";
import { simulateBase, type BaseRun } from "./simulate-base.ts";
import type { WhatIfTask } from "./what-if-task.ts";

export interface WhatIfJob {
  readonly name: string;
  /** null: of a draft, or of a journey that was changed for it. */
  readonly journeyVersion: number | null;
  readonly ranAtMs: number;
  readonly task: WhatIfTask;
}

export interface WhatIfWork {
  readonly workers: number;
  readonly signal: AbortSignal;
  /** The part of the people who have been looked at, 0 … 1. */
  readonly onPart: (part: number) => void;
  /** Then, the part of what came out that is packed, 0 … 1. */
  readonly onPacked?: (part: number) => void;
  /** Of the space; absent: it starts its own. */
  readonly threads?: KeptThreads;
}

export async function playWhatIf(
  space: Space,
  job: WhatIfJob,
  work: WhatIfWork,
): Promise<Result<PackedRehearsal, SimulationError>> {
  const prepared = space.read(() => prepareWhatIf(space, job.task));
  if (!prepared.ok) return err({ kind: "space", error: prepared.error });
  const given = prepared.value;
  const rest = await restOf(space, given, work);
  if (!rest.ok) return rest;
  const records = mergeRecords(rest.value, playPeople(given.players));
  const { signal, onPart, onPacked = () => undefined } = work;
  onPart(1);
  const packing = space.read(() => packWhatIf(job, given, records));
  if (!packing.ok) return err({ kind: "space", error: packing.error });
  return runPieces(packing.value, { signal, onPart: onPacked });
}

/** The records of everybody who is not changed. Of those who are, there may be others in it. */
async function restOf(
  space: Space,
  given: PreparedWhatIf,
  work: WhatIfWork,
): Promise<Result<RehearsalRecords, SimulationError>> {
  if (given.rest === "rehearsed") return rehearsed(given, work);
  const { base, plan, staged, task } = given;
  const past = space.read(() => pastRecords(base.saved, plan.kinds));
  if (!past.ok) return err({ kind: "space", error: past.error });
  if (given.rest === "copied") return past;
  const playOn = { rehearsal: task.rehearsal, stages: staged };
  return rehearsed(given, work, { past: past.value, playOn });
}

async function rehearsed(
  { base, plan }: PreparedWhatIf,
  work: WhatIfWork,
  from?: BaseRun["from"],
): Promise<Result<RehearsalRecords, SimulationError>> {
  const parts: RecordsPart[] = [];
  const done = await simulateBase(base, {
    ...work,
    ...(from === undefined ? {} : { from }),
    journey: plan.journey,
    source: base.source,
    onChunk: ({ records }) => {
      if (records !== undefined) parts.push(records);
      return Promise.resolve();
    },
  });
  return done.ok ? ok(joinRecords(base.inOrder(parts))) : done;
}
