import { expect, test } from "vitest";
import { initialsOf } from "./initials.ts";

test.each([
  ["Mara Lindqvist", "ML"],
  ["Ana María de la Cruz", "AC"],
  ["mara@example.com", "MC"],
  ["Prince", "PR"],
  ["נועה לוי", "נל"],
  ["𝒜𝒷", "𝒜𝒷"],
  ["🏕️", "?"],
  ["", "?"],
])("%s is %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
