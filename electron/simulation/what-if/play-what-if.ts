// Plays a what-if: whoever has to be played one by one, and everybody else as quickly as is exact; then packs it as a
// rehearsal of its own. It was checked before (check-what-if.ts).

import { err, ok, type Result } from "../../../shared/base/result.ts";
import { joinRecords, type RecordsPart } from "../../../shared/rehearsal/rehearsal-records.ts";
import { mergeRecords, type MergedBase, type PersonRecords } from "../../../shared/what-if/merge-records.ts";
import type { Space } from "../../space/space.ts";
import type { KeptThreads } from "../kept-threads.ts";
import type { PackedRehearsal } from "../pack-rehearsal.ts";
import type { SimulationError } from "../simulation-error.ts";
import { packWhatIf } from "./pack-what-if.ts";
import { playPeople, type Following } from "./play-people.ts";
import { prepareWhatIf, type PreparedWhatIf } from "./prepare-what-if.ts";
import { simulateBase } from "./simulate-base.ts";
import type { WhatIfTask } from "./what-if-task.ts";

export interface WhatIfJob {
  readonly name: string;
  /** null: of a draft, or of a journey that was changed for it. */
  readonly journeyVersion: number | null;
  readonly ranAtMs: number;
  readonly task: WhatIfTask;
}

export interface WhatIfWork extends Following {
  readonly workers: number;
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
  const base = await baseOf(given, work);
  if (!base.ok) return base;
  const played = await playPeople(space, given.players, work);
  if (!played.ok) return played;
  const records = mergeRecords(base.value, inOrder([...given.over, ...played.value]));
  return ok(packWhatIf(job, given, records));
}

const inOrder = (people: readonly PersonRecords[]): readonly PersonRecords[] =>
  people.toSorted((a, b) => (a.userId < b.userId ? -1 : 1));

/** The records of everybody who is not played. Of those who are, there may be others in it. */
async function baseOf(given: PreparedWhatIf, work: WhatIfWork): Promise<Result<MergedBase, SimulationError>> {
  if (given.copied !== null) return ok(given.copied);
  if (given.how.base === "none") return ok({ records: joinRecords([]), kindOf: new Uint16Array(0) });
  return rehearsed(given, work);
}

async function rehearsed(
  { base, plan }: PreparedWhatIf,
  work: WhatIfWork,
): Promise<Result<MergedBase, SimulationError>> {
  const parts: RecordsPart[] = [];
  const done = await simulateBase(base, {
    ...work,
    journey: plan.journey,
    source: base.source,
    onChunk: ({ records }) => {
      if (records !== undefined) parts.push(records);
      return Promise.resolve();
    },
  });
  if (!done.ok) return done;
  return ok({ records: joinRecords(base.inOrder(parts)), kindOf: Uint16Array.from(plan.kinds.kinds.keys()) });
}
