import { expect, test } from "vitest";
import { journeyNameProblem } from "./journey-name.ts";

test("a name that no other journey has is free", () => {
  expect(journeyNameProblem("Welcome", ["Welcome 2", "Win back"])).toBeUndefined();
});

test.each(["welcome", " Welcome ", "WELCOME"])("%j is taken by Welcome", (name) => {
  expect(journeyNameProblem(name, ["Welcome"])).toBe("Another journey has this name.");
});

test("letters that are written in two ways are one", () => {
  expect(journeyNameProblem("Cafe\u0301", ["Caf\u00e9"])).toBe("Another journey has this name.");
});

test("nothing, and white space alone, is no name", () => {
  for (const name of ["", "  "]) expect(journeyNameProblem(name, [])).toBe("A journey needs a name.");
});

test("73 characters fit, 74 do not", () => {
  expect(journeyNameProblem("n".repeat(73), [])).toBeUndefined();
  expect(journeyNameProblem("n".repeat(74), [])).toBe("At most 73 characters, not 74.");
});
