// Equal shares are whole and sum to 100.

import { expect, it } from "vitest";
import { equalShares } from "./equal-shares.ts";

it("gives what is left over to the first branches", () => {
  expect(equalShares(3)).toEqual([34, 33, 33]);
  expect(equalShares(7)).toEqual([15, 15, 14, 14, 14, 14, 14]);
});

it("sums to 100 for any number of branches, and differs by one at most", () => {
  for (let branches = 1; branches <= 20; branches += 1) {
    const shares = equalShares(branches);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
  }
});
