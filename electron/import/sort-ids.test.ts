import fc from "fast-check";
import { expect, test } from "vitest";
import { sortIds } from "./sort-ids.ts";

const naive = (names: readonly string[]): readonly string[] =>
  [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

const sorted = (names: readonly string[]): readonly string[] =>
  Array.from(sortIds(names), (index) => names[index] ?? "");

test("many ids stand in the order of their code units", () => {
  const id = fc.oneof(
    fc.nat().map((n) => `user-${n}`),
    fc.string({ unit: fc.constantFrom("a", "b", "~", " "), maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(id, { minLength: 300, maxLength: 600 }), (names) => {
      expect(sorted(names)).toEqual(naive(names));
    }),
    { seed: 1, numRuns: 50 },
  );
});

test("ids beyond ASCII too, where bytes have another order", () => {
  const odd = ["\u{1F600}", "\uFFFD", "\ud800", "\udfff", "ü", "\0", "x".repeat(100), "e\0"];
  const many = Array.from({ length: 300 }, (_, index) => `u${index}`);
  for (const name of odd)
    expect(sorted([...many, name, `${name}a`])).toEqual(naive([...many, name, `${name}a`]));
  expect(sorted(odd)).toEqual(naive(odd));
});
