// Where something is used, in words.

import { expect, test } from "vitest";
import { placeOf, usesInShort } from "./use-words.ts";

const step = (name: string) => ({ id: name.toLowerCase(), name });
const journey = { of: "journey", journey: "cart", name: "Cart" } as const;

test("steps and versions of a journey are named, many of them in short", () => {
  const steps = ["One", "Two", "Three", "Four", "Five"].map(step);
  expect(placeOf({ ...journey, steps, versions: [1, 2] }).detail).toBe(
    "in One, Two, Three and 2 more; v1 and v2",
  );
  expect(placeOf({ ...journey, steps: [step("")], versions: [] }).detail).toBe("in the exit condition");
});

test("what a deletion does is said of the draft, of versions, and of a version alone", () => {
  expect(placeOf({ ...journey, steps: [step("One")], versions: [3] }).effect).toBe(
    "1 step has an error then; v3 cannot be rehearsed until it is back",
  );
  expect(placeOf({ ...journey, steps: [], versions: [3] }).effect).toBe(
    "v3 cannot be rehearsed until it is back",
  );
});

test("all places in short", () => {
  expect(usesInShort([])).toBe("Nowhere");
  expect(
    usesInShort([
      { ...journey, steps: [], versions: [1] },
      { of: "audience", audience: "a", name: "A" },
      { of: "rehearsal", rehearsal: 1, journey: "cart", name: "R" },
      { of: "rehearsal", rehearsal: 2, journey: "cart", name: "S" },
    ]),
  ).toBe("1 journey, 1 audience, 2 rehearsals");
});
