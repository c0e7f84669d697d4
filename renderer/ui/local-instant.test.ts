import fc from "fast-check";
import { expect, test } from "vitest";
import { localInstant, localText } from "./local-instant.ts";

test("an instant of a whole second comes back from its text, unless the clocks were put back over it", () => {
  const second = fc.integer({ min: -2_000_000_000, max: 4_000_000_000 });
  fc.assert(
    fc.property(second, (seconds) => {
      const back = localInstant(localText(seconds * 1_000)) ?? NaN;
      expect(Math.abs(back - seconds * 1_000) % 3_600_000).toBe(0);
      expect(localText(back)).toBe(localText(seconds * 1_000));
    }),
    { numRuns: 500, seed: 20_260_302 },
  );
});

test("text that is no date and time is none", () => {
  for (const text of ["", "2026-03-02", "2026-13-02T09:00", "12 Mar", "2026-03-02T25:00:00"])
    expect(localInstant(text)).toBeNull();
  expect(localInstant("2026-03-02T09:00")).toBe(localInstant("2026-03-02T09:00:00"));
});
