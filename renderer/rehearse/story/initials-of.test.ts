import { expect, test } from "vitest";
import { initialsOf } from "./initials-of.ts";

test("initials are of the first and the last word", () => {
  expect(initialsOf("Mara Lindqvist")).toBe("ML");
  expect(initialsOf("Anna Maria von Berg")).toBe("AB");
});

test("an id has the initials of its parts", () => {
  expect(initialsOf("u_08812")).toBe("U0");
  expect(initialsOf("mara@example.com")).toBe("MC");
});

test("one word gives its first two letters, and nothing gives nothing", () => {
  expect(initialsOf("Mara")).toBe("MA");
  expect(initialsOf("")).toBe("");
});
