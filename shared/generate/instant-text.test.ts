import fc from "fast-check";
import { expect, test } from "vitest";
import { formatInstant } from "../base/instant.ts";
import { InstantText } from "./instant-text.ts";

test("writes what formatInstant writes, in any order of instants", () => {
  const clock = new InstantText();
  fc.assert(
    fc.property(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_998 }), (atMs) => {
      expect(clock.write(atMs)).toBe(formatInstant(atMs));
      expect(clock.write(atMs + 1)).toBe(formatInstant(atMs + 1));
    }),
  );
});
