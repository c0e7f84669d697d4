// Laws of the time index and of the people at a step: whatever happened, they say what counting the
// records one by one, as SEMANTICS.md section 9 words it, says.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { InstantCounts } from "../engine/instant-counts.ts";
import type { TransitionKind } from "../engine/transition.ts";
import type { RehearsalOutline } from "./rehearsal-outline.ts";
import { joinRecords } from "./rehearsal-records.ts";
import type { RecordsPart, RehearsalRecords } from "./rehearsal-records.ts";
import { openStepPeople } from "./step-people.ts";
import type { StepState } from "./step-people.ts";
import { stepVisits } from "./step-visits.ts";
import { buildTimeIndex, openTimeIndex } from "./time-index.ts";

const steps = [
  { id: "entry", vias: ["next"] },
  { id: "wait", vias: ["next", "timeout"] },
  { id: "split", vias: ["a", "b", "c"] },
  { id: "mail", vias: ["next"] },
];
const kinds: readonly TransitionKind[] = [
  ...steps.map(({ id }): TransitionKind => ({ what: "reached", step: id })),
  ...steps.flatMap(({ id, vias }) => vias.map((via): TransitionKind => ({ what: "passed", step: id, via }))),
  { what: "sent", step: "mail", destination: "braze" },
  { what: "completed" },
  { what: "ended", reason: "time", outcome: "completed" },
  { what: "ended", reason: "condition", outcome: "exited" },
];
const outline: RehearsalOutline = { kinds, steps };
const kindIndex = (wanted: Partial<Record<string, string>>): number =>
  kinds.findIndex((kind) =>
    Object.entries(wanted).every(([key, value]) =>
      Object.entries(kind).some(([k, v]) => k === key && v === value),
    ),
  );

type Row = readonly [atMs: number, kind: number];

/** One trip: every step after the entry is reached or not, each connection fires at most once, then perhaps an end. */
const instanceArbitrary = fc
  .record({
    gapMs: fc.integer({ min: 0, max: 3 }),
    steps: fc.subarray(["wait", "split", "mail"]),
    fired: fc.subarray(["wait:next", "wait:timeout", "split:a", "split:b", "split:c", "mail:next"]),
    delays: fc.array(fc.constantFrom(0, 0, 1, 2, 5_000_000_000), { minLength: 12, maxLength: 12 }),
    completes: fc.boolean(),
    ends: fc.boolean(),
  })
  .map((trip) => {
    const kindsInOrder = [
      kindIndex({ what: "reached", step: "entry" }),
      kindIndex({ what: "passed", step: "entry" }),
    ];
    for (const step of trip.steps) kindsInOrder.push(kindIndex({ what: "reached", step }));
    if (trip.steps.includes("mail")) kindsInOrder.push(kindIndex({ what: "sent" }));
    for (const connection of trip.fired) {
      const [step = "", via = ""] = connection.split(":");
      if (trip.steps.includes(step)) kindsInOrder.push(kindIndex({ what: "passed", step, via }));
    }
    if (trip.completes) kindsInOrder.push(kindIndex({ what: "completed" }));
    if (trip.ends)
      kindsInOrder.push(kindIndex({ what: "ended", outcome: trip.completes ? "completed" : "exited" }));
    return { ...trip, kindsInOrder };
  });

const userArbitrary = fc.array(instanceArbitrary, { minLength: 1, maxLength: 3 }).map((trips) => {
  const rows: Row[] = [];
  let atMs = 1_000;
  for (const [index, trip] of trips.entries()) {
    if (index > 0 && trips[index - 1]?.ends !== true) break;
    atMs += trip.gapMs;
    trip.kindsInOrder.forEach((kind, place) => {
      if (place > 1) atMs += trip.delays[place % 12] ?? 0;
      rows.push([atMs, kind]);
    });
  }
  return rows;
});

const chunksArbitrary = fc.array(fc.array(userArbitrary, { maxLength: 4 }), { minLength: 1, maxLength: 3 });

function recordsOf(chunks: readonly (readonly (readonly Row[])[])[]): RehearsalRecords {
  let user = 0;
  const parts = chunks.map((users): RecordsPart => {
    const rows = users.flat();
    const starts = new Uint32Array(users.length + 1);
    users.forEach((own, index) => (starts[index + 1] = (starts[index] ?? 0) + own.length));
    const log = {
      userCount: users.length,
      recordCount: rows.length,
      users: Uint32Array.from(users, (_, index) => index),
      starts,
      atMs: Float64Array.from(rows, ([atMs]) => atMs),
      kinds: Uint16Array.from(rows, ([, kind]) => kind),
    };
    return { log, userIds: users.map(() => `u${String((user += 1)).padStart(3, "0")}`) };
  });
  return joinRecords(parts);
}

interface NaiveVisit {
  readonly reachedAt: number;
  passedAt: number;
  readonly fired: Map<string, number>;
}
interface NaiveInstance {
  readonly user: number;
  readonly entry: number;
  readonly enteredAt: number;
  completedAt: number;
  endedAt: number;
  readonly visits: Map<string, NaiveVisit>;
}

function instancesOf(records: RehearsalRecords): readonly NaiveInstance[] {
  const instances: NaiveInstance[] = [];
  for (let user = 0; user < records.userCount; user += 1) {
    let entry = 0;
    for (let record = records.starts[user]!; record < records.starts[user + 1]!; record += 1) {
      const at = records.atMs[record]!;
      const kind = kinds[records.kinds[record]!]!;
      if (kind.what === "reached" && kind.step === "entry") {
        entry += 1;
        instances.push({
          user,
          entry,
          enteredAt: at,
          completedAt: Infinity,
          endedAt: Infinity,
          visits: new Map(),
        });
      }
      const instance = instances.at(-1)!;
      if (kind.what === "reached")
        instance.visits.set(kind.step, { reachedAt: at, passedAt: Infinity, fired: new Map() });
      if (kind.what === "passed") {
        const visit = instance.visits.get(kind.step)!;
        visit.passedAt = Math.min(visit.passedAt, at);
        visit.fired.set(kind.via, at);
      }
      if (kind.what === "completed") instance.completedAt = at;
      if (kind.what === "ended") instance.endedAt = at;
    }
  }
  return instances;
}

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

/** Every instant of the records and its neighbours, forwards and then backwards. */
function probes(records: RehearsalRecords): readonly number[] {
  const instants = [...new Set([...records.atMs].flatMap((atMs) => [atMs - 1, atMs, atMs + 1]))].sort(
    (a, b) => a - b,
  );
  return [...instants, ...instants.toReversed()];
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
