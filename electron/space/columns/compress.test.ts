import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { compress, decompress } from "./compress.ts";

/** Every form in which the header of a frame says how much is in it, and just before and after each of them. */
const sizes = [
  0, 1, 63, 64, 200, 255, 256, 257, 16_384, 65_535, 65_791, 65_792, 100_000, 1_000_000, 3_000_000,
];

test("bytes come back as they were, few or many, alike or without any order", () => {
  for (const size of sizes) {
    const alike = new Uint8Array(size).map((_, index) => index % 7);
    const mixed = randomBytes(size);
    expect(Buffer.compare(decompress(compress(alike)), alike)).toBe(0);
    expect(Buffer.compare(decompress(compress(mixed)), mixed)).toBe(0);
  }
});

test("what is cut off is never taken for whole", () => {
  const section = compress(new Uint8Array(100_000).map((_, index) => index % 7));
  expect(() => decompress(section.subarray(0, section.byteLength - 3))).toThrow();
  expect(() => decompress(section.subarray(0, 14))).toThrow();
});
