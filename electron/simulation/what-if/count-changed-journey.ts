// The counts at the end of a rehearsal as they would be under a changed journey from publication on: one value of a
// sweep. Nothing of it is kept.

import type { UserId } from "../../../shared/base/ids.ts";
import { assert } from "../../../shared/base/assert.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { chunkFromHistories } from "../../../shared/people/chunk-from-messages.ts";
import type { Message } from "../../../shared/people/message.ts";
import { addCounts } from "../../../shared/rehearsal/add-counts.ts";
import type { Space } from "../../space/space.ts";
import type { SimulationError } from "../simulation-error.ts";
import type { SimulationSource } from "../simulate.ts";
import { openBase, type BaseRehearsal } from "./base-rehearsal.ts";
import type { WhatIfWork } from "./play-what-if.ts";
import { simulateBase, type BaseRun } from "./simulate-base.ts";

export interface CountTask {
  readonly rehearsal: number;
  /** Checked against the rehearsal's definitions. */
  readonly journey: Journey;
}

type Counted = Result<InstantCounts, SimulationError>;

export async function countChangedJourney(
  space: Space,
  { rehearsal, journey }: CountTask,
  work: WhatIfWork,
): Promise<Counted> {
  const opened = space.read(() => {
    const base = openBase(space, rehearsal);
    return { base, changed: changedHistories(base) };
  });
  if (!opened.ok) return err({ kind: "space", error: opened.error });
  const { base, changed } = opened.value;
  const all = await counted(base, { ...work, journey, source: base.source });
  if (!all.ok || changed === null) return all;
  // Counts are sums over people: those whom what-ifs changed are taken out as the source has them, and added as they are.
  const out = await counted(base, { ...work, journey, source: memory(changed.before) });
  if (!out.ok) return out;
  const back = await counted(base, { ...work, journey, source: memory(changed.after) });
  if (!back.ok) return back;
  return ok(addCounts(addCounts(all.value, out.value, -1), back.value, 1));
}

type Histories = ReadonlyMap<UserId, readonly Message[]>;

function changedHistories(
  base: BaseRehearsal,
): { readonly before: Histories; readonly after: Histories } | null {
  if (base.changes.size === 0) return null;
  const ids = [...base.changes.keys()].toSorted();
  const histories = (of: (userId: string) => readonly Message[] | undefined): Histories =>
    new Map(
      ids
        .flatMap((userId) => [[userId as UserId, of(userId) ?? []] as const])
        .filter(([, list]) => list.length > 0),
    );
  return {
    before: histories((userId) => base.original(userId)),
    after: histories((userId) => base.changes.get(userId)),
  };
}

const memory = (histories: Histories): SimulationSource => ({
  kind: "memory",
  chunks: histories.size === 0 ? [] : [chunkFromHistories(histories)],
});

async function counted(base: BaseRehearsal, run: BaseRun): Promise<Counted> {
  const done = await simulateBase(base, run);
  if (!done.ok) return done;
  const [counts] = done.value.counts;
  assert(counts !== undefined, "one instant was asked for");
  return ok(counts);
}
