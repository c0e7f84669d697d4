import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestInstant } from "./nearest-instant.ts";

test("the nearest instant is the one that looking at each finds, and never the instant itself", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: -1, max: 21 }),
      (instants, atMs) => {
        const ascending = Float64Array.from(instants).sort();
        expect(nearestInstant(ascending, atMs, "next")).toBe([...ascending].find((one) => one > atMs));
        expect(nearestInstant(ascending, atMs, "previous")).toBe(
          [...ascending].findLast((one) => one < atMs),
        );
      },
    ),
    { seed: 32 },
  );
});
