import { expect, test } from "vitest";
import type { TransitionKind } from "../engine/transition.ts";
import { groupDifferences } from "./compare-groups.ts";
import type { KindedRecords } from "./compare-people.ts";

const kinds: readonly TransitionKind[] = [
  { what: "reached", step: "entry" },
  { what: "passed", step: "entry", via: "next" },
  { what: "reached", step: "wait" },
  { what: "passed", step: "wait", via: "next" },
  { what: "passed", step: "wait", via: "timeout" },
  { what: "completed" },
  { what: "unsent", step: "mail", destination: "braze" },
  { what: "ended", reason: "condition", outcome: "exited" },
];

type Rows = readonly (readonly [atMs: number, kind: number])[];

function recorded(people: Readonly<Record<string, Rows>>): KindedRecords {
  const ids = Object.keys(people).toSorted();
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

function compared(a: Readonly<Record<string, Rows>>, b: Readonly<Record<string, Rows>>, atMs: number) {
  const walk = groupDifferences(recorded(a), recorded(b), atMs);
  for (;;) {
    const step = walk.next();
    if (step.done === true) return step.value;
  }
}

const entered: Rows = [
  [1, 0],
  [1, 1],
  [1, 2],
];

test("people whose ways part alike are one group, the largest first", () => {
  const a = { p: [...entered, [5, 3]], q: [...entered, [6, 3]], r: entered, s: entered } as const;
  const b = {
    p: [...entered, [5, 4]],
    q: [...entered, [5, 4]],
    r: [...entered, [9, 4]],
    s: entered,
  } as const;
  const { groups, differing, compared: seen } = compared(a, b, 20);
  expect([seen, differing]).toEqual([4, 3]);
  expect(groups.map(({ a: one, b: other, people }) => [one, other, people])).toEqual([
    [{ did: "this", kind: kinds[3] }, { did: "this", kind: kinds[4] }, 2],
    [{ did: "waits", step: "wait" }, { did: "this", kind: kinds[4] }, 1],
  ]);
});

test("what comes after the instant is not looked at", () => {
  const a = { p: [...entered, [5, 3]] } as const;
  const b = { p: [...entered, [7, 3]], q: [[9, 0]] } as const;
  expect(compared(a, b, 4)).toMatchObject({ compared: 1, differing: 0 });
  const at5 = compared(a, b, 5);
  expect(at5.groups[0]).toMatchObject({
    a: { did: "this" },
    b: { did: "waits", step: "wait" },
    timing: null,
  });
  expect(compared(a, b, 7).groups[0]).toMatchObject({ timing: "later" });
  expect(compared(b, a, 7).groups[0]).toMatchObject({ timing: "sooner" });
  expect(compared(a, b, 9).groups.map(({ a: one }) => one)).toContainEqual({
    did: "nothing",
    entered: false,
  });
});

test("the people of a group are listed by their numbers in both", () => {
  const a = { p: [...entered, [5, 3]], r: entered } as const;
  const b = { a: [[9, 0]], p: [...entered, [6, 4]], r: [...entered, [8, 4]] } as const;
  const { groups, people } = compared(a, b, 10);
  const listed = groups.map(({ key }) => people.get(key));
  expect(listed).toContainEqual({ a: [0], b: [1] });
  expect(listed).toContainEqual({ a: [1], b: [2] });
  expect(listed).toContainEqual({ a: [-1], b: [0] });
});

test("whose messages are taken back is said to end, whichever message is the first", () => {
  const a = { p: [...entered, [5, 6], [5, 7]], q: [...entered, [5, 7]] } as const;
  const b = { p: [...entered, [6, 4]], q: [...entered, [6, 4]] } as const;
  const { groups } = compared(a, b, 10);
  expect(groups.map(({ a: one, people }) => [one, people])).toEqual([[{ did: "this", kind: kinds[7] }, 2]]);
});
