// Laws of the time index and of the people at a step: whatever happened, they say what counting the
// records one by one, as SEMANTICS.md section 9 words it, says.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { InstantCounts } from "../engine/instant-counts.ts";
import {
  chunksArbitrary,
  instancesOf,
  kindIndex,
  type NaiveInstance,
  outline,
  probes,
  recordsOf,
  type Row,
  steps,
} from "../../test/arbitraries/rehearsal.ts";
import { openStepPeople } from "./step-people.ts";
import type { StepState } from "./step-people.ts";
import { stepVisits } from "./step-visits.ts";
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

function naivePeople(
  all: readonly NaiveInstance[],
  stepId: string,
  atMs: number,
  state: StepState,
): readonly object[] {
  return all
    .flatMap((instance) => {
      const visit = instance.visits.get(stepId);
      return visit === undefined || visit.reachedAt > atMs ? [] : [{ ...instance, ...visit }];
    })
    .sort((a, b) => a.reachedAt - b.reachedAt || a.user - b.user || a.entry - b.entry)
    .filter(({ passedAt, endedAt }) => {
      if (state === "waiting") return passedAt > atMs && endedAt > atMs;
      return state === "passed" ? passedAt <= atMs : endedAt <= atMs && passedAt === Infinity;
    })
    .map(({ user, entry, reachedAt, passedAt, endedAt }) => ({
      user,
      entry,
      sinceMs: state === "waiting" ? reachedAt : state === "passed" ? passedAt : endedAt,
    }));
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

test("the people at a step are those found record by record, whatever the size of the pages", () => {
  fc.assert(
    fc.property(chunksArbitrary, fc.integer({ min: 1, max: 4 }), (chunks, limit) => {
      const records = recordsOf(chunks);
      const all = instancesOf(records);
      const people = stepVisits(outline, records).map(openStepPeople);
      for (const atMs of probes(records)) {
        for (const [step, { id }] of steps.entries()) {
          for (const state of ["waiting", "passed", "left"] as const) {
            const found: object[] = [];
            let from: number | undefined = 0;
            while (from !== undefined) {
              const page = people[step]!.find({ atMs, state, limit, from });
              found.push(...page.people);
              from = page.next;
            }
            expect(found).toEqual(naivePeople(all, id, atMs, state));
          }
        }
      }
    }),
    { numRuns: 60, seed: 12 },
  );
});

test("blocks without a match are skipped, and the rest is found behind them", () => {
  const passes = kindIndex({ what: "passed", step: "entry" });
  const gone = Array.from({ length: 20_000 }, (_, user): readonly Row[] => [
    [user, 0],
    [user + 1, passes],
  ]);
  const stays: readonly Row[] = [[30_000, 0]];
  const records = recordsOf([[...gone, stays]]);
  const [entry] = stepVisits(outline, records).map(openStepPeople);
  expect(entry!.find({ atMs: 31_000, state: "waiting", limit: 5 }).people).toEqual([
    { user: 20_000, entry: 1, sinceMs: 30_000 },
  ]);
  expect(entry!.find({ atMs: 31_000, state: "left", limit: 5 })).toEqual({ people: [] });
  expect(entry!.find({ atMs: 31_000, state: "passed", limit: 2 }).next).toBe(2);
});
