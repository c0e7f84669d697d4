import fc from "fast-check";
import { expect, test } from "vitest";
import { chunksArbitrary, kinds, recordsOf } from "../../test/arbitraries/rehearsal.ts";
import { momentsOf } from "./moments.ts";

test("the moments of some kinds are those of the records, by time, each with whose it was", () => {
  const wanted = fc.array(fc.constantFrom(0, 1), { minLength: kinds.length, maxLength: kinds.length });
  fc.assert(
    fc.property(chunksArbitrary, wanted, (chunks, flags) => {
      const records = recordsOf(chunks);
      const expected: { atMs: number; user: number; entry: number }[] = [];
      for (let user = 0; user < records.userCount; user += 1) {
        let entry = 0;
        for (let record = records.starts[user]!; record < records.starts[user + 1]!; record += 1) {
          const kind = records.kinds[record]!;
          if (kind === 0) entry += 1;
          if (flags[kind] === 1) expected.push({ atMs: records.atMs[record]!, user, entry });
        }
      }
      const { atMs, users, entries } = momentsOf(records, Uint8Array.from(flags));
      const found = Array.from(atMs, (at, moment) => ({
        atMs: at,
        user: users[moment]!,
        entry: entries[moment]!,
      }));
      expect(found).toEqual(expected.toSorted((a, b) => a.atMs - b.atMs));
    }),
    { seed: 33 },
  );
});
