import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TransitionKind } from "../engine/transition.ts";
import type { RehearsalOutline } from "../rehearsal/rehearsal-outline.ts";
import { joinRecords } from "../rehearsal/rehearsal-records.ts";
import { extremeWays, frequentWays } from "./extreme-ways.ts";
import { groupWays, wayOutcome, type GroupedWays } from "./group-ways.ts";
import { instanceWay } from "./instance-way.ts";
import { medianLengths } from "./way-lengths.ts";

const kinds: readonly TransitionKind[] = [
  { what: "reached", step: "entry" },
  { what: "passed", step: "entry", via: "next" },
  { what: "reached", step: "split" },
  { what: "passed", step: "split", via: "a" },
  { what: "passed", step: "split", via: "b" },
  { what: "completed" },
  { what: "ended", reason: "time", outcome: "completed" },
  { what: "ended", reason: "time", outcome: "exited" },
];
const outline: RehearsalOutline = {
  kinds,
  steps: [
    { id: "entry", vias: ["next"] },
    { id: "split", vias: ["a", "b"] },
  ],
};
const endMs = 10_000;

/** What follows the entry: kinds, each some milliseconds after the one before. */
interface Trip {
  readonly kinds: readonly number[];
  readonly stepMs: number;
}

const trip: fc.Arbitrary<Trip> = fc.record({
  kinds: fc.constantFrom([1, 2], [1, 2, 3, 5], [1, 2, 4, 5], [1, 2, 3, 5, 4, 6], [1, 2, 7], [1, 2, 3, 5, 6]),
  stepMs: fc.integer({ min: 1, max: 40 }),
});
const trips = fc.array(fc.array(trip, { minLength: 1, maxLength: 3 }), { maxLength: 30 });

function recordsOf(users: readonly (readonly Trip[])[]) {
  const logs = users.map((own) =>
    own.flatMap((one, entry) =>
      [0, ...one.kinds].map((kind, place) => ({ kind, atMs: entry * 1_000 + place * one.stepMs })),
    ),
  );
  const starts = Uint32Array.from([0, ...logs.map((_, user) => logs.slice(0, user + 1).flat().length)]);
  const all = logs.flat();
  const log = {
    userCount: users.length,
    recordCount: all.length,
    users: Uint32Array.from(users.keys()),
    starts,
    atMs: Float64Array.from(all, ({ atMs }) => atMs),
    kinds: Uint16Array.from(all, ({ kind }) => kind),
  };
  return joinRecords([{ log, userIds: users.map((_, user) => `u${user}`) }]);
}

function run<T>(work: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const group = (users: readonly (readonly Trip[])[]): GroupedWays =>
  run(groupWays(outline, recordsOf(users), endMs));

const wayOf = ({ kinds: own }: Trip): string =>
  JSON.stringify([
    own.filter((kind) => kinds[kind]?.what === "passed"),
    own.includes(5) ? wayOutcome.completed : own.includes(7) ? wayOutcome.exited : wayOutcome.underWay,
  ]);

/** From the entry to completing or leaving, or to the end. */
function lengthOf({ kinds: own, stepMs }: Trip, entry: number): number {
  const done = own.findIndex((kind) => kind === 5 || kind === 7);
  return done < 0 ? endMs - entry * 1_000 : (done + 1) * stepMs;
}

describe("ways", () => {
  test("group instances as grouping them by what they did, one by one, does", () => {
    fc.assert(
      fc.property(trips, (users) => {
        const grouped = group(users);
        const all = users.flatMap((own) => own.map((one, entry) => ({ one, entry })));
        const expected = Map.groupBy(all, ({ one }) => wayOf(one));
        const sizes = (counts: Iterable<number>): readonly number[] => [...counts].sort((a, b) => b - a);
        expect(sizes(grouped.ways.map(({ instances }) => instances))).toEqual(
          sizes([...expected.values()].map(({ length }) => length)),
        );
        all.forEach(({ one, entry }, instance) => {
          const same = grouped.ways[grouped.wayOf[instance] ?? -1];
          expect(all[same?.first ?? -1] === undefined ? "" : wayOf(all[same?.first ?? -1]!.one)).toBe(
            wayOf(one),
          );
          expect(grouped.lengthsMs[instance]).toBe(lengthOf(one, entry));
        });
        const told = frequentWays(grouped, 2).map((way) => grouped.ways[way]?.instances);
        expect(told).toEqual(sizes([...expected.values()].map(({ length }) => length)).slice(0, 2));
      }),
    );
  });

  test("take as long in the middle as their instances do, sorted", () => {
    fc.assert(
      fc.property(trips, (users) => {
        const grouped = group(users);
        const asked = frequentWays(grouped, 3);
        const medians = run(medianLengths(grouped, asked));
        for (const way of asked) {
          const own = [...grouped.lengthsMs].filter((_, instance) => grouped.wayOf[instance] === way);
          own.sort((a, b) => a - b);
          const [low = 0, high = 0] = [own[(own.length - 1) >> 1], own[own.length >> 1]];
          expect(medians.get(way)).toBe(Math.floor((low + high) / 2));
        }
      }),
    );
  });

  test("have extremes, of those who completed by time", () => {
    const ways = group([
      [{ kinds: [1, 2, 3, 5], stepMs: 5 }],
      [{ kinds: [1, 2, 3, 5], stepMs: 30 }],
      [{ kinds: [1, 2], stepMs: 1 }],
      [{ kinds: [1, 2, 3, 5, 4, 6], stepMs: 10 }],
    ]);
    expect(extremeWays(ways)).toEqual({ quickest: 0, slowest: 1, shortest: 1, longest: 2, rarest: 2 });
    expect(extremeWays(group([]))).toBeNull();
    expect(extremeWays(group([[{ kinds: [1, 2], stepMs: 1 }]]))).toMatchObject({
      quickest: null,
      slowest: null,
    });
  });

  test("say whose an instance is, what it took and where it waits", () => {
    const records = recordsOf([
      [
        { kinds: [1, 2, 7], stepMs: 1 },
        { kinds: [1, 2, 4, 5], stepMs: 2 },
      ],
    ]);
    expect(instanceWay(outline, records, 0)).toMatchObject({ user: 0, entry: 1, waitsAt: ["split"] });
    expect(instanceWay(outline, records, 4)).toEqual({
      user: 0,
      entry: 2,
      connections: [
        { step: "entry", via: "next", atMs: 1_002 },
        { step: "split", via: "b", atMs: 1_006 },
      ],
      waitsAt: [],
    });
  });
});
