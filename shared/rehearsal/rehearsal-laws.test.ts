// Laws of the time index: whatever happened, it says what counting the records one by one, as SEMANTICS.md section 9
// words it, says.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { InstantCounts } from "../engine/instant-counts.ts";
import {
  chunksArbitrary,
  instancesOf,
  type NaiveInstance,
  outline,
  probes,
  recordsOf,
  type Row,
  steps,
} from "../../test/arbitraries/rehearsal.ts";
import { buildTimeIndex, openTimeIndex } from "./time-index.ts";

function naiveCounts(all: readonly NaiveInstance[], atMs: number): InstantCounts {
  const entered = all.filter((instance) => instance.enteredAt <= atMs);
  const latest = entered.filter(
    (i) => !entered.some((other) => other.user === i.user && other.entry > i.entry),
  );
  const count = (instances: readonly NaiveInstance[]): InstantCounts["total"] => {
    const completed = instances.filter((instance) => instance.completedAt <= atMs).length;
    const exited = instances.filter((i) => i.endedAt <= atMs && !(i.completedAt <= atMs)).length;
    return {
      entered: instances.length,
      completed,
      exited,
      inProgress: instances.length - completed - exited,
    };
  };
  const stepCounts = steps.map(({ id, vias }) => {
    const here = all.flatMap((instance) => {
      const visit = instance.visits.get(id);
      return visit === undefined || visit.reachedAt > atMs ? [] : [{ visit, instance }];
    });
    const waiting = here.filter(
      ({ visit, instance }) => visit.passedAt > atMs && instance.endedAt > atMs,
    ).length;
    const passed = here.filter(({ visit }) => visit.passedAt <= atMs).length;
    const fired = vias.map((via) => [
      via,
      here.filter(({ visit }) => (visit.fired.get(via) ?? Infinity) <= atMs).length,
    ]);
    return [id, { reached: here.length, passed, waiting, fired: Object.fromEntries(fired) }];
  });
  return { total: count(entered), unique: count(latest), steps: Object.fromEntries(stepCounts) };
}

test("counts from the index equal those counted record by record, forwards and backwards", () => {
  fc.assert(
    fc.property(chunksArbitrary, (chunks) => {
      const records = recordsOf(chunks);
      const all = instancesOf(records);
      const index = buildTimeIndex(outline, records);
      for (const atMs of probes(records)) expect(index.countsAt(atMs)).toEqual(naiveCounts(all, atMs));
    }),
    { numRuns: 300, seed: 11 },
  );
});

test("counts stay exact across many blocks, also where one instant fills several of them", () => {
  const sameInstant: Row[] = Array.from({ length: 1 }, () => [5_000, 0]);
  const spread = Array.from({ length: 4_000 }, (_, user): readonly Row[] => [[6_000 + user, 0]]);
  const records = recordsOf([[...Array.from({ length: 3_500 }, () => sameInstant), ...spread]]);
  const all = instancesOf(records);
  const index = openTimeIndex(outline, buildTimeIndex(outline, records).sorted);
  for (const atMs of [4_999, 5_000, 5_999, 6_000, 7_023, 9_998, 9_999, 10_000]) {
    expect(index.countsAt(atMs)).toEqual(naiveCounts(all, atMs));
  }
});
