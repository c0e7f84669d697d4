import fc from "fast-check";
import { expect, test } from "vitest";
import { sortInPieces } from "./sort-in-pieces.ts";

test("numbers come out as a stable sort brings them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 50 }), (count, groups) => {
      const numbers = Uint32Array.from({ length: count }, (_, place) => (place * 7_919) % 10_007);
      const compare = (a: number, b: number): number => (a % groups) - (b % groups);
      const expected = Array.from(numbers).sort(compare);
      const pieces = sortInPieces(numbers, compare);
      let piece = pieces.next();
      for (let pauses = 0; piece.done !== true && pauses < 1_000; pauses += 1) piece = pieces.next();
      expect(piece).toEqual({ done: true, value: Uint32Array.from(expected) });
    }),
    { seed: 53, numRuns: 40 },
  );
});
