// A 32-bit hash of a text, the same on every machine: FNV-1a 32 over UTF-8, then MurmurHash3's 32-bit
// finaliser.

const offsetBasis = 2_166_136_261;
const prime = 16_777_619;

/** An integer in [0, 2^32). A lone surrogate counts as U+FFFD, as in every UTF-8 encoder. */
export function hashText(text: string): number {
  let hash = offsetBasis;
  for (const character of text) {
    for (const byte of utf8(character.codePointAt(0) ?? 0)) hash = Math.imul(hash ^ byte, prime) >>> 0;
  }
  return finalise(hash);
}

function utf8(point: number): readonly number[] {
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), tail(point)];
  if (point >= 0xd800 && point <= 0xdfff) return [0xef, 0xbf, 0xbd];
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(point >> 6), tail(point)];
  return [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)];
}

const tail = (bits: number): number => 0x80 | (bits & 0x3f);

function finalise(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
