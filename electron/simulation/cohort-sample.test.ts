import fc from "fast-check";
import { expect, test } from "vitest";
import { SampleDraw, smallestDraws } from "./cohort-sample.ts";

const sample = (ids: readonly string[], seed: number, size: number): readonly string[] => {
  const draw = new SampleDraw(seed);
  const places = smallestDraws(
    Float64Array.from(ids, (id) => draw.of(id)),
    size,
  );
  return Array.from(places, (place) => ids[place] ?? "");
};

const someIds = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 200 });
const someSeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const settings = { numRuns: 300, seed: 20_260_302 };

test("a sample is a function of the ids and the seed, whatever the order", () => {
  fc.assert(
    fc.property(someIds, someSeed, fc.nat(250), (ids, seed, size) => {
      const drawn = sample(ids, seed, size);
      expect(drawn.length).toBe(Math.min(size, ids.length));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(new Set(sample(ids.toReversed(), seed, size))).toEqual(new Set(drawn));
      expect(drawn).toEqual(ids.filter((id) => drawn.includes(id)));
    }),
    settings,
  );
});

test("whoever is in a sample is in every larger one of the same seed", () => {
  fc.assert(
    fc.property(someIds, someSeed, fc.nat(200), (ids, seed, size) => {
      const larger = new Set(sample(ids, seed, size + 1));
      expect(sample(ids, seed, size).every((id) => larger.has(id))).toBe(true);
    }),
    settings,
  );
});

test("people who come or go do not change whether the others are drawn before each other", () => {
  fc.assert(
    fc.property(someIds, someSeed, (ids, seed) => {
      const [gone, ...others] = ids;
      const before = sample(ids, seed, 10);
      const after = new Set(sample(others, seed, 10));
      expect(before.every((id) => id === gone || after.has(id))).toBe(true);
    }),
    settings,
  );
});

test("everybody is as likely as the others: chi-square over 400 seeds stays below what 0.1 % exceed", () => {
  const ids = Array.from({ length: 100 }, (_, number) => `user-${number}`);
  const times = new Map(ids.map((id) => [id, 0]));
  for (let seed = 0; seed < 400; seed += 1)
    for (const id of sample(ids, seed, 25)) times.set(id, (times.get(id) ?? 0) + 1);
  // Each is expected 100 times; the variance of one is 400 · 0.25 · 0.75 = 75, and 99 degrees are free.
  const chi = [...times.values()].reduce((sum, found) => sum + (found - 100) ** 2 / 75, 0) * (99 / 100);
  expect(chi).toBeLessThan(149);
  expect(chi).toBeGreaterThan(60);
});

test("equal draws go to those who stand first", () => {
  expect([...smallestDraws(Float64Array.of(5, 3, 3, 1, 3), 3)]).toEqual([1, 2, 3]);
  expect([...smallestDraws(Float64Array.of(2, 2), 0)]).toEqual([]);
});

test("a draw stays the same for good", () => {
  expect([new SampleDraw(7).of("ann"), new SampleDraw(8).of("ann"), new SampleDraw(7).of("änn")])
    .toMatchInlineSnapshot(`
    [
      3752708404103220,
      6404028740984596,
      5704453600310961,
    ]
  `);
});
