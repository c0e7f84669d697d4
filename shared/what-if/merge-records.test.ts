import fc from "fast-check";
import { expect, test } from "vitest";
import type { RehearsalRecords } from "../rehearsal/rehearsal-records.ts";
import { mergeRecords, type PersonRecords } from "./merge-records.ts";

const row = fc.record({ atMs: fc.nat({ max: 9 }), kind: fc.nat({ max: 3 }) });
const people = (least: number) =>
  fc
    .uniqueArray(
      fc.record({ userId: fc.stringMatching(/^[a-f]{1,2}$/), rows: fc.array(row, { minLength: least }) }),
      {
        selector: ({ userId }) => userId,
      },
    )
    .map((list) => list.toSorted((a, b) => (a.userId < b.userId ? -1 : 1)));

interface Person {
  readonly userId: string;
  readonly rows: readonly { readonly atMs: number; readonly kind: number }[];
}

function recordsOf(list: readonly Person[]): RehearsalRecords {
  const rows = list.flatMap((person) => person.rows);
  const starts = new Uint32Array(list.length + 1);
  list.forEach((person, index) => (starts[index + 1] = (starts[index] ?? 0) + person.rows.length));
  return {
    userCount: list.length,
    recordCount: rows.length,
    starts,
    atMs: Float64Array.from(rows, ({ atMs }) => atMs),
    kinds: Uint16Array.from(rows, ({ kind }) => kind),
    userId: (user) => list[user]?.userId ?? "",
  };
}

function listOf(records: RehearsalRecords): readonly Person[] {
  return Array.from({ length: records.userCount }, (_, user) => ({
    userId: records.userId(user),
    rows: Array.from(records.atMs.slice(records.starts[user], records.starts[user + 1]), (atMs, offset) => ({
      atMs,
      kind: records.kinds[(records.starts[user] ?? 0) + offset] ?? -1,
    })),
  }));
}

const playedOf = (list: readonly Person[]): readonly PersonRecords[] =>
  list.map(({ userId, rows }) => ({
    userId,
    atMs: rows.map(({ atMs }) => atMs),
    kinds: rows.map(({ kind }) => kind),
  }));

test("whoever was played anew takes the place of their records, and all others stay", () => {
  fc.assert(
    fc.property(people(1), people(0), (base, played) => {
      const anew = new Map(played.map((person) => [person.userId, person]));
      const kept = base.filter(({ userId }) => !anew.has(userId));
      const expected = [...kept, ...played.filter(({ rows }) => rows.length > 0)].toSorted((a, b) =>
        a.userId < b.userId ? -1 : 1,
      );
      const merged = mergeRecords(recordsOf(base), playedOf(played));
      expect(listOf(merged)).toEqual(expected);
      expect(merged.recordCount).toBe(merged.atMs.length);
    }),
  );
});
