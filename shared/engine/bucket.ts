// The bucket of a user at a randomised split (SEMANTICS.md section 8): FNV-1a 32 over UTF-8, then MurmurHash3's
// 32-bit finaliser. The same user always gets the same bucket.

const offsetBasis = 2_166_136_261;
const prime = 16_777_619;

/** A number in [0, 100). */
export function bucketOf(journeyId: string, stepId: string, userId: string): number {
  return (fmix32(fnv1a32(`${journeyId}|${stepId}|${userId}`)) / 4_294_967_296) * 100;
}

/** FNV-1a over the UTF-8 bytes of `text`; a lone surrogate counts as U+FFFD, as in every UTF-8 encoder. */
function fnv1a32(text: string): number {
  let hash = offsetBasis;
  for (const character of text) {
    for (const byte of utf8(character.codePointAt(0) ?? 0)) hash = Math.imul(hash ^ byte, prime) >>> 0;
  }
  return hash;
}

function utf8(point: number): readonly number[] {
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), tail(point)];
  if (point >= 0xd800 && point <= 0xdfff) return [0xef, 0xbf, 0xbd];
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(point >> 6), tail(point)];
  return [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)];
}

const tail = (bits: number): number => 0x80 | (bits & 0x3f);

function fmix32(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
