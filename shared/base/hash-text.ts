// A 32-bit hash of a text, the same on every machine: FNV-1a 32 over UTF-8, then MurmurHash3's 32-bit
// finaliser.

const offsetBasis = 2_166_136_261;
const prime = 16_777_619;

/** An integer in [0, 2^32). A lone surrogate counts as U+FFFD, as in every UTF-8 encoder. */
export function hashText(text: string): number {
  return hashTextAfter(hashStart(""), text);
}

/** What a text that begins like this comes to so far; hashTextAfter goes on from there. */
export function hashStart(prefix: string): number {
  return addText(offsetBasis, prefix);
}

/** hashText(prefix + text), where `start` is hashStart(prefix). The prefix ends with a whole character. */
export function hashTextAfter(start: number, text: string): number {
  return finalise(addText(start, text));
}

function addText(start: number, text: string): number {
  let hash = start;
  for (let index = 0; index < text.length; index++) {
    const point = text.codePointAt(index) ?? 0;
    if (point < 0x80) hash = addByte(hash, point);
    else hash = addLong(hash, point);
    if (point >= 0x10000) index++;
  }
  return hash;
}

const addByte = (hash: number, byte: number): number => Math.imul(hash ^ byte, prime) >>> 0;

function addLong(hash: number, point: number): number {
  return utf8(point).reduce(addByte, hash);
}

/** Of a character beyond ASCII. */
function utf8(point: number): readonly number[] {
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
