import { expect, it } from "vitest";
import { bucketOf } from "./bucket.ts";

// Against the published algorithms in exact integers and the platform’s encoder.
it.each([
  ["j", "s", "u1"],
  ["cart-abandonment", "ab", "user-42"],
  ["j", "s", "Žofie 🛒"],
  ["j", "s", "\ud83d"],
])("puts %s %s %s where FNV-1a 32 and fmix32 put it", (journey, step, user) => {
  expect(bucketOf(journey, step, user)).toBe(reference(`${journey}|${step}|${user}`));
});

it("spreads users evenly", () => {
  const below30 = Array.from({ length: 20_000 }, (_, user) => bucketOf("j", "s", `u${user}`)).filter(
    (b) => b < 30,
  );
  expect(below30.length / 20_000).toBeCloseTo(0.3, 1);
});

/** The same with BigInt and a platform encoder, slowly. */
function reference(text: string): number {
  let hash = 2166136261n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 16777619n) & 0xffffffffn;
  hash ^= hash >> 16n;
  hash = (hash * 0x85ebca6bn) & 0xffffffffn;
  hash ^= hash >> 13n;
  hash = (hash * 0xc2b2ae35n) & 0xffffffffn;
  hash ^= hash >> 16n;
  return (Number(hash) / 2 ** 32) * 100;
}
