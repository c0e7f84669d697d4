// The hash of texts, against published values of its two parts and against a plain telling in big integers over
// the platform's own UTF-8.

import fc from "fast-check";
import { expect, test } from "vitest";
import { hashText } from "./hash-text.ts";

const low32 = (value: bigint): bigint => value & 0xffff_ffffn;

function fnv1a32(bytes: Uint8Array): bigint {
  let hash = 2_166_136_261n;
  for (const byte of bytes) hash = low32((hash ^ BigInt(byte)) * 16_777_619n);
  return hash;
}

function fmix32(hash: bigint): bigint {
  let h = hash;
  h = low32((h ^ (h >> 16n)) * 0x85eb_ca6bn);
  h = low32((h ^ (h >> 13n)) * 0xc2b2_ae35n);
  return h ^ (h >> 16n);
}

const plainly = (text: string): number => Number(fmix32(fnv1a32(Buffer.from(text, "utf8"))));

test("the plain telling gives the published values of FNV-1a 32", () => {
  expect(fnv1a32(Buffer.from(""))).toBe(0x811c_9dc5n);
  expect(fnv1a32(Buffer.from("a"))).toBe(0xe40c_292cn);
  expect(fnv1a32(Buffer.from("foobar"))).toBe(0xbf9c_f968n);
});

test.each([
  "",
  "a",
  "journey|step|user",
  "\u007f",
  "\u0080",
  "é",
  "\u07ff",
  "\u0800",
  "€",
  "\ud7ff",
  "\ue000",
  "\uffff",
])("%j hashes as plainly told", (text) => {
  expect(hashText(text)).toBe(plainly(text));
});

test.each([
  "😀",
  "\u{10000}",
  "\u{10ffff}",
  "\ud800",
  "\udbff",
  "\udc00",
  "\udfff",
  "a\ud83d",
  "\ude00\ud83d",
  "\ud83dx",
])("%j, which is more or less than one UTF-16 unit, does too", (text) => {
  expect(hashText(text)).toBe(plainly(text));
});

test("half of a surrogate pair counts as U+FFFD", () => {
  expect(hashText("u\ud83d")).toBe(hashText("u\ufffd"));
});

test("every text hashes as plainly told", () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 });
  fc.assert(
    fc.property(units, (codes) => {
      const text = String.fromCharCode(...codes);
      expect(hashText(text)).toBe(plainly(text));
    }),
    { seed: 1, numRuns: 2_000 },
  );
});
