// A 64-bit hash of a run of bytes, as two halves: two independent multiplicative hashes in one pass over its words, each mixed
// with MurmurHash3's finaliser.

/** The halves of the last hash; one object for all, because a hash is made for every message. */
export class ByteHash {
  low = 0;
  high = 0;

  of(bytes: Uint8Array, start: number, end: number): void {
    let low = 0x811c9dc5;
    let high = 0x9747b28c ^ (end - start);
    for (let at = start; at < end; at += 4) {
      const word = wordAt(bytes, at, end);
      low = Math.imul(low ^ word, 0x9e3779b1);
      low ^= low >>> 13;
      high = Math.imul(high ^ word, 0x5bd1e995);
      high ^= high >>> 15;
    }
    this.low = mix(low);
    this.high = mix(high);
  }
}

/** A 32-bit hash for tables that compare what they find. */
export function quickHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 4) {
    hash = Math.imul(hash ^ wordAt(bytes, at, end), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return (hash ^ (hash >>> 7) ^ (end - start)) >>> 0;
}

/** Four bytes as one number; behind the end are zeros. */
function wordAt(bytes: Uint8Array, at: number, end: number): number {
  const left = end - at;
  const first = bytes[at] as number;
  if (left === 1) return first;
  const two = first | ((bytes[at + 1] as number) << 8);
  if (left === 2) return two;
  const three = two | ((bytes[at + 2] as number) << 16);
  return left === 3 ? three : three | ((bytes[at + 3] as number) << 24);
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
