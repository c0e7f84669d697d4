import fc from "fast-check";
import { expect, test } from "vitest";
import { PeopleSet } from "./people-set.ts";

const bytes = (length: number) => fc.array(fc.constantFrom(0, 1), { minLength: length, maxLength: length });
const two = fc.nat({ max: 200 }).chain((length) => fc.tuple(bytes(length), bytes(length)));

test("sets of any size are combined and counted as their people are", () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      const [one, other] = [a, b].map((list) => PeopleSet.pack(Uint8Array.from(list), list.length));
      if (one === undefined || other === undefined) return;
      const where = (is: (user: number) => boolean): number[] => [...a.keys()].filter(is);
      expect([...one.users()]).toEqual(where((user) => a[user] === 1));
      const visited: number[] = [];
      one.forEach((user) => visited.push(user));
      expect(visited).toEqual([...one.users()]);
      expect(one.size).toBe(where((user) => a[user] === 1).length);
      const both = one.and(other);
      expect([both.size, ...both.users()]).toEqual(sized(where((user) => a[user] === 1 && b[user] === 1)));
      expect([...one.or(other).users()]).toEqual(where((user) => a[user] === 1 || b[user] === 1));
      expect([...one.without(other).users()]).toEqual(where((user) => a[user] === 1 && b[user] === 0));
    }),
    { numRuns: 1_000, seed: 7 },
  );
});

const sized = (users: readonly number[]): readonly number[] => [users.length, ...users];

test("what lies in the room behind the last person does not count", () => {
  expect(PeopleSet.pack(new Uint8Array(100).fill(1), 33).size).toBe(33);
});
