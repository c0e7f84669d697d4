import fc from "fast-check";
import { expect, test } from "vitest";
import { packIntegers, unpackIntegers } from "./integers.ts";

const numbers = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 255 })),
  fc.array(fc.integer({ min: 0, max: 0xffff_ffff })),
  fc.array(fc.constantFrom(0, 255, 256, 65_535, 65_536, 0xff_ffff, 0x100_0000, 0xffff_ffff)),
);

test("numbers come back, packed either way", () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(undefined, true, false), (values, delta) => {
      const packed = packIntegers(Uint32Array.from(values), delta === undefined ? {} : { delta });
      expect(Array.from(unpackIntegers(packed))).toEqual(values);
    }),
    { seed: 1 },
  );
});

test("what grows steadily, or is the same all over, takes next to nothing", () => {
  const growing = Uint32Array.from({ length: 100_000 }, (_, index) => 5 + index * 3);
  expect(packIntegers(growing).byteLength).toBeLessThan(100);
  expect(packIntegers(new Uint8Array(100_000).fill(7)).byteLength).toBeLessThan(100);
  expect(packIntegers(Uint32Array.from({ length: 100_000 }, (_, index) => index)).byteLength).toBe(8);
});
