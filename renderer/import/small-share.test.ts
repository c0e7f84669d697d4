import { expect, test } from "vitest";
import { smallShare } from "./small-share.ts";

test.each([
  [312, 486_312, "0.06%"],
  [1, 1_000_000, "0.01%"],
  [1, 1_000, "0.1%"],
  [1, 2, "50.0%"],
  [0, 10, "0.0%"],
  [0, 0, "–"],
])("%d of %d are %s", (part, whole, words) => {
  expect(smallShare(part, whole)).toBe(words);
});
