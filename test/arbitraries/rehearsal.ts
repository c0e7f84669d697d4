// Random rehearsals of one small journey, as records, and the same told instance by instance for naive counting.

import fc from "fast-check";
import type { TransitionKind } from "../../shared/engine/transition.ts";
import type { RehearsalOutline } from "../../shared/rehearsal/rehearsal-outline.ts";
import { joinRecords } from "../../shared/rehearsal/rehearsal-records.ts";
import type { RecordsPart, RehearsalRecords } from "../../shared/rehearsal/rehearsal-records.ts";

export const steps = [
  { id: "entry", vias: ["next"] },
  { id: "wait", vias: ["next", "timeout"] },
  { id: "split", vias: ["a", "b", "c"] },
  { id: "mail", vias: ["next"] },
];
export const kinds: readonly TransitionKind[] = [
  ...steps.map(({ id }): TransitionKind => ({ what: "reached", step: id })),
  ...steps.flatMap(({ id, vias }) => vias.map((via): TransitionKind => ({ what: "passed", step: id, via }))),
  { what: "sent", step: "mail", destination: "braze" },
  { what: "completed" },
  { what: "ended", reason: "time", outcome: "completed" },
  { what: "ended", reason: "condition", outcome: "exited" },
];
export const outline: RehearsalOutline = { kinds, steps };
export const kindIndex = (wanted: Partial<Record<string, string>>): number =>
  kinds.findIndex((kind) =>
    Object.entries(wanted).every(([key, value]) =>
      Object.entries(kind).some(([k, v]) => k === key && v === value),
    ),
  );

export type Row = readonly [atMs: number, kind: number];

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

export const chunksArbitrary = fc.array(fc.array(userArbitrary, { maxLength: 4 }), {
  minLength: 1,
  maxLength: 3,
});

export function recordsOf(chunks: readonly (readonly (readonly Row[])[])[]): RehearsalRecords {
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

export interface NaiveVisit {
  readonly reachedAt: number;
  passedAt: number;
  readonly fired: Map<string, number>;
}
export interface NaiveInstance {
  readonly user: number;
  readonly entry: number;
  readonly enteredAt: number;
  completedAt: number;
  endedAt: number;
  readonly visits: Map<string, NaiveVisit>;
}

export function instancesOf(records: RehearsalRecords): readonly NaiveInstance[] {
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

/** Every instant of the records and its neighbours, forwards and then backwards. */
export function probes(records: RehearsalRecords): readonly number[] {
  const instants = [...new Set([...records.atMs].flatMap((atMs) => [atMs - 1, atMs, atMs + 1]))].sort(
    (a, b) => a - b,
  );
  return [...instants, ...instants.toReversed()];
}
