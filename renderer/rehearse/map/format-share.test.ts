import fc from "fast-check";
import { expect, test } from "vitest";
import { formatShare, formatShares } from "./format-share.ts";

test("one decimal, but all and none as they are", () => {
  expect(formatShare(12, 100)).toBe("12.0%");
  expect(formatShare(100, 100)).toBe("100%");
  expect(formatShare(0, 100)).toBe("0%");
  expect(formatShare(0, 0)).toBe("–");
});

test("shares of parts add up to 100% on the screen", () => {
  expect(formatShares([1, 1, 1])).toEqual(["33.4%", "33.3%", "33.3%"]);
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 4 }), (parts) => {
      fc.pre(parts.some((part) => part > 0));
      const tenths = formatShares(parts).map((share) => Math.round(10 * Number.parseFloat(share)));
      expect(tenths.reduce((sum, one) => sum + one, 0)).toBe(1000);
    }),
  );
});
