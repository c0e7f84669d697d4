import fc from "fast-check";
import { expect, test } from "vitest";
import { documentDigest, rowDigest, sectionDigest } from "./digest.ts";

const bytes = fc.uint8Array({ minLength: 1, maxLength: 2_000 });

test("any one changed bit changes a section's digest", () => {
  fc.assert(
    fc.property(bytes, fc.nat(), (body, place) => {
      const changed = Uint8Array.from(body);
      const bit = place % (body.length * 8);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(sectionDigest("chunk 1", "x", changed)).not.toBe(sectionDigest("chunk 1", "x", body));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("a section's digest says whose it is and how it is named", () => {
  const body = new Uint8Array([1, 2, 3]);
  const digests = [
    sectionDigest("chunk 1", "x", body),
    sectionDigest("chunk 2", "x", body),
    sectionDigest("chunk 1", "y", body),
    sectionDigest("chunk 1", "x", new Uint8Array(4)),
  ];
  expect(new Set(digests).size).toBe(4);
});

test("a row's digest tells texts from numbers, and one column from two", () => {
  const rows = [["1"], [1], [null], ["1", ""], ["", "1"], ["null"]];
  expect(new Set(rows.map(rowDigest)).size).toBe(rows.length);
});

// Pins: a digest that is computed in another way would make every existing space look damaged.
test("digests are what they always were", () => {
  expect(sectionDigest("rehearsal 1", "log", new Uint8Array([1, 2, 3]))).toBe(3_754_572_664);
  expect(rowDigest(["win-back", 2, null])).toBe(2_490_465_348);
  expect(documentDigest("{}")).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
});
