import fc from "fast-check";
import { expect, test } from "vitest";
import { planChunks } from "./chunk-plan.ts";

const limits = { users: 3, messages: 10, bytes: 100 };
const users = fc.array(
  fc.record({ count: fc.integer({ min: 1, max: 14 }), bytes: fc.integer({ min: 1, max: 140 }) }),
  {
    minLength: 1,
  },
);

test("chunks hold all users in order, within the limits unless one user alone is beyond them", () => {
  fc.assert(
    fc.property(users, fc.nat({ max: 9 }), (people, wall) => {
      const counts = Uint32Array.from(people, ({ count }) => count);
      const bytes = Float64Array.from(people, (person) => person.bytes);
      const chunks = planChunks(
        { from: 0, to: people.length, counts, bytes, startsAnew: (rank) => rank === wall },
        limits,
      );
      expect(
        chunks.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
      ).toEqual(people.map((_, rank) => rank));
      for (const { from, to } of chunks) {
        expect(from < wall && wall < to).toBe(false);
        if (to - from === 1) continue;
        expect(to - from).toBeLessThanOrEqual(limits.users);
        expect(counts.subarray(from, to).reduce((sum, count) => sum + count)).toBeLessThanOrEqual(
          limits.messages,
        );
        expect(bytes.subarray(from, to).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(limits.bytes);
      }
    }),
    { seed: 1 },
  );
});
