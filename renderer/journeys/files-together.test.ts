import fc from "fast-check";
import { expect, test } from "vitest";
import { longestDocument } from "../../shared/api/inputs.ts";
import { filesTogether } from "./files-together.ts";

const sized = (...sizes: readonly number[]) => sizes.map((size) => ({ size }));

test("small files go together, a big one alone", () => {
  const big = longestDocument + 1;
  expect(filesTogether(sized(1, 2, big, 3, 4))).toEqual([sized(1, 2), sized(big), sized(3, 4)]);
  expect(filesTogether([])).toEqual([]);
});

test("every file goes once, in order, and no group of several is longer than one may be", () => {
  const files = fc.array(fc.record({ size: fc.integer({ min: 0, max: 2 * longestDocument }) }), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(files, (all) => {
      const groups = filesTogether(all);
      expect(groups.flat()).toEqual(all);
      for (const group of groups) {
        const bytes = group.reduce((sum, { size }) => sum + size, 0);
        expect(group.length === 1 || (bytes <= longestDocument && group.length <= 100)).toBe(true);
      }
    }),
  );
});
