// Both versions of a journey as one drawing, on journeys written as text (drawn-journey.ts).

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Journey, Step } from "../../shared/journey/journey.ts";
import { followersOf, reachableFrom, shortestCycle } from "../../shared/journey/reachable.ts";
import { drawingOf, drawnJourney } from "../../test/journey/drawn-journey.ts";
import { mergeJourneys } from "./merge-journeys.ts";

const merged = (before: string, after: string): string =>
  drawingOf(mergeJourneys(drawnJourney(before), drawnJourney(after)).steps);

test("a journey that did not change is drawn as it is", () => {
  expect(merged("e>a a>s s>b|- b>-", "e>a a>s s>b|- b>-")).toBe("e>a a>s s>b|- b>-");
});

test("a step that came is drawn where it is", () => {
  expect(merged("e>b b>-", "e>a a>b b>-")).toBe("e>a a>b b>-");
});

test("a step that is gone stands on the way that it stood on", () => {
  expect(merged("e>a a>b b>-", "e>b b>-")).toBe("e>a b>- a>b");
  expect(merged("e>a a>b b>-", "e>a a>-")).toBe("e>a a>b b>-");
});

test("a step that was replaced stands before the one that came", () => {
  expect(merged("e>a a>-", "e>b b>-")).toBe("e>a b>- a>b");
});

test("a branch that is gone with all below it is drawn beside those that stayed", () => {
  expect(merged("e>s s>a|b|c a>- b>- c>d d>-", "e>s s>a|b a>- b>-")).toBe("e>s s>a|b|c a>- b>- c>d d>-");
});

test("a join of a step that is gone is drawn from both sides", () => {
  expect(merged("e>s s>a|b a>j b>j j>-", "e>s s>a|b a>- b>-")).toBe("e>s s>a|b a>j b>j j>-");
});

test("a branch that is gone and led to what stayed, or ended, is drawn where all ways are asked for", () => {
  const all = (before: string, after: string): string =>
    drawingOf(mergeJourneys(drawnJourney(before), drawnJourney(after), { allWays: true }).steps);
  expect(all("e>s s>a|b|a a>- b>-", "e>s s>a|b a>- b>-")).toBe("e>s s>a|b|a a>- b>-");
  expect(all("e>s s>a|b|- a>- b>-", "e>s s>a|b a>- b>-")).toBe("e>s s>a|b|- a>- b>-");
  expect(merged("e>s s>a|b|- a>- b>-", "e>s s>a|b a>- b>-")).toBe("e>s s>a|b a>- b>-");
});

test("steps that changed places make no ring", () => {
  expect(merged("e>x x>a a>-", "e>a a>b b>-")).toBe("e>x a>b b>- x>a");
});

test("an entry that was replaced with another journey's is left out", () => {
  const other = drawnJourney("e>a a>-");
  const steps = other.steps.map((step): Step => (step.id === "e" ? { ...step, id: "f" } : step));
  expect(drawingOf(mergeJourneys(drawnJourney("e>a a>b b>-"), { ...other, steps }).steps)).toBe(
    "f>a a>b b>-",
  );
});

/** Steps in an order in which ways only lead down; each hangs on an earlier one, and some ways join. */
const journeyArbitrary = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 9 })
  .chain((shape) =>
    fc
      .shuffledSubarray(
        [..."abcdefghijkl"].filter((id) => id !== "e"),
        {
          minLength: shape.length,
          maxLength: shape.length,
        },
      )
      .map((ids) => grow(shape, ids)),
  );

function grow(shape: readonly (readonly [number, number, boolean])[], ids: readonly string[]): Journey {
  const ways: { id: string; nexts: (string | null)[] }[] = [{ id: "e", nexts: [null] }];
  shape.forEach(([parent, joined, splits], index) => {
    const id = ids[index] ?? "";
    const open = ways.flatMap(({ nexts }, at) =>
      nexts.flatMap((next, via) => (next === null ? [{ at, via }] : [])),
    );
    const way = open[parent % open.length];
    if (way === undefined) return;
    (ways[way.at] ?? { nexts: [] }).nexts[way.via] = id;
    const other = open[joined % open.length];
    if (other !== undefined && other !== way && open.length > 2)
      (ways[other.at] ?? { nexts: [] }).nexts[other.via] = id;
    ways.push({ id, nexts: splits ? [null, null] : [null] });
  });
  return drawnJourney(
    ways.map(({ id, nexts }) => `${id}>${nexts.map((next) => next ?? "-").join("|")}`).join(" "),
  );
}

test("a drawing of any two versions has no ring, hides nothing of the newer and shows nothing twice", () => {
  fc.assert(
    fc.property(journeyArbitrary, journeyArbitrary, fc.boolean(), (before, after, allWays) => {
      const { steps } = mergeJourneys(before, after, { allWays });
      const followers = followersOf(steps);
      const reached = reachableFrom("e", followers);
      expect(steps.every(({ id }) => shortestCycle(id, followers) === undefined)).toBe(true);
      expect(steps.every(({ id }) => id === "e" || reached.has(id))).toBe(true);
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      expect(steps.slice(0, after.steps.length).map(({ id }) => id)).toEqual(after.steps.map(({ id }) => id));
    }),
    { numRuns: 500 },
  );
});
