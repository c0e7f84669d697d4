import fc from "fast-check";
import { expect, test } from "vitest";
import { packMessageIds, unpackMessageIds } from "./message-ids.ts";

function pack(bodies: readonly string[], positions: Uint32Array): Uint8Array {
  let end = 0;
  const ends = Uint32Array.from(bodies, (body) => (end += Buffer.byteLength(body)));
  return packMessageIds({ bytes: Buffer.from(bodies.join("")), ends }, positions);
}

function roundTrip(bodies: readonly string[]): readonly string[] {
  const positions = Uint32Array.from(bodies, (_, index) => (index * 7_919) % 65_536);
  const at = unpackMessageIds(pack(bodies, positions), positions);
  return bodies.map((_, index) => at(index));
}

test("ids of any form come back", () => {
  const body = fc.string({ unit: fc.constantFrom("a", "0", "1", "9", "-", "ü", "\\n"), minLength: 1 });
  const numbered = fc.nat().map((number) => `m-${number}`);
  const padded = fc.nat({ max: 99_999 }).map((number) => `m${String(number).padStart(5, "0")}x`);
  const uuid = fc.uuid();
  for (const id of [body, numbered, padded, uuid, fc.oneof(numbered, padded), fc.oneof(uuid, body)]) {
    fc.assert(
      fc.property(fc.array(id), (bodies) => {
        expect(roundTrip(bodies)).toEqual(bodies);
      }),
      { seed: 1 },
    );
  }
});

test("numbers that are almost alike but not quite are kept as they are", () => {
  for (const bodies of [
    ["m1", "m01"],
    ["m1", "m1234567890"],
    ["m1", "m"],
    ["1a2", "1a"],
    ["m1", "M2"],
  ]) {
    expect(roundTrip(bodies)).toEqual(bodies);
  }
});

test("ids that count with the messages take next to nothing, UUIDs their sixteen bytes", () => {
  const positions = Uint32Array.from({ length: 10_000 }, (_, index) => (index * 7_919) % 10_000);
  const counted = Array.from(positions, (position) => `m${String(position + 17).padStart(8, "0")}`);
  expect(pack(counted, positions).byteLength).toBeLessThan(200);
  const uuids = fc.sample(fc.uuid(), { numRuns: 1_000, seed: 1 });
  expect(pack(uuids, positions.subarray(0, 1_000)).byteLength).toBeLessThan(16_100);
});
