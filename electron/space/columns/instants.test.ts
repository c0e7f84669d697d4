import fc from "fast-check";
import { expect, test } from "vitest";
import { InstantRoom } from "./instant-room.ts";
import { instantAt, packInstants, unpackInstants } from "./instants.ts";

const startMs = Date.UTC(2026, 0, 1);

test("instants come back exactly, whatever their unit and spread", () => {
  const unit = fc.constantFrom(1, 1_000, 60_000, 3_600_000);
  const spread = fc.constantFrom(10, 2 ** 32, 2 ** 40, 2 ** 50);
  const room = new InstantRoom();
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 2 ** 31 - 1 }), { minLength: 1 }),
      unit,
      spread,
      (parts, unitMs, most) => {
        const atMs = Float64Array.from(
          parts,
          (part) => startMs + Math.floor((part / 2 ** 31) * most) * unitMs - most,
        );
        expect(unpackInstants(packInstants(atMs))).toEqual(atMs);
        expect(unpackInstants(packInstants(atMs), room)).toEqual(atMs);
        expect(atMs.map((_, row) => instantAt(packInstants(atMs), row))).toEqual(atMs);
      },
    ),
    { seed: 1 },
  );
});

test("seconds of a year take four bytes, milliseconds of a quarter five", () => {
  const at = (count: number, stepMs: number): Float64Array =>
    Float64Array.from({ length: count }, (_, index) => startMs + index * stepMs);
  expect(packInstants(at(1_000, 31_536_000)).byteLength).toBe(24 + 4_000);
  expect(packInstants(at(1_000, 7_776_001)).byteLength).toBe(24 + 5_000);
});
