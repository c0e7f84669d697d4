import { expect, test } from "vitest";
import type { TransitionKind } from "../engine/transition.ts";
import { comparePeople } from "./compare-people.ts";
import type { KindedRecords } from "./compare-people.ts";

const entered: TransitionKind = { what: "reached", step: "entry" };
const passed: TransitionKind = { what: "passed", step: "entry", via: "next" };
const completed: TransitionKind = { what: "completed" };

/** `kinds` in any order; per user the rows [instant, index into kinds]. */
function recorded(
  kinds: readonly TransitionKind[],
  people: Record<string, readonly [number, number][]>,
): KindedRecords {
  const ids = Object.keys(people).sort();
  const rows = ids.flatMap((id) => people[id] ?? []);
  const starts = new Uint32Array(ids.length + 1);
  ids.forEach((id, user) => (starts[user + 1] = (starts[user] ?? 0) + (people[id]?.length ?? 0)));
  return {
    kinds,
    records: {
      userCount: ids.length,
      recordCount: rows.length,
      starts,
      atMs: Float64Array.from(rows, ([atMs]) => atMs),
      kinds: Uint16Array.from(rows, ([, kind]) => kind),
      userId: (user) => ids[user] ?? "",
    },
  };
}

test("kinds are compared by what they say, not by their numbers", () => {
  const first = recorded([entered, passed], {
    u1: [
      [1, 0],
      [1, 1],
    ],
  });
  const second = recorded([entered, completed, passed], {
    u1: [
      [1, 0],
      [1, 2],
    ],
  });
  expect(comparePeople(first, second, 10)).toEqual({ compared: 1, differing: 0, partings: [] });
});

test("the first transition that differs is told from both sides", () => {
  const first = recorded([entered, passed], {
    u1: [
      [1, 0],
      [5, 1],
    ],
    u2: [[1, 0]],
  });
  const second = recorded([entered, passed], {
    u1: [
      [1, 0],
      [9, 1],
    ],
    u2: [[1, 0]],
  });
  expect(comparePeople(first, second, 10)).toEqual({
    compared: 2,
    differing: 1,
    partings: [{ userId: "u1", first: { atMs: 5, kind: passed }, second: { atMs: 9, kind: passed } }],
  });
});

test("who is in one rehearsal only, or goes further in one, parts where the other falls silent", () => {
  const first = recorded([entered, passed], {
    a: [[1, 0]],
    c: [
      [1, 0],
      [2, 1],
    ],
  });
  const second = recorded([entered, passed], { b: [[3, 0]], c: [[1, 0]] });
  expect(comparePeople(first, second, 10).partings).toEqual([
    { userId: "a", first: { atMs: 1, kind: entered } },
    { userId: "b", second: { atMs: 3, kind: entered } },
    { userId: "c", first: { atMs: 2, kind: passed } },
  ]);
});

test("all who differ are counted, also beyond the limit", () => {
  const first = recorded([entered], { a: [[1, 0]], b: [[1, 0]], c: [[1, 0]] });
  const { compared, differing, partings } = comparePeople(first, recorded([entered], {}), 1);
  expect([compared, differing, partings.length]).toEqual([3, 3, 1]);
});
