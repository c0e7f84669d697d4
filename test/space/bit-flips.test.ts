import { expect, test } from "vitest";
import { flipBits } from "./bit-flips.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("every changed bit of a space is found, or changes nothing that it holds", () => {
  const { refused, found, harmless, missed } = flipBits(temporaryFolder(), 30, 1);
  expect(missed).toEqual([]);
  expect(refused + found + harmless).toBe(30);
  expect(found).toBeGreaterThan(0);
});
