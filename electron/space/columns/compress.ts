// Compression of sections: zstd at a fast level, or the bytes as they are where that does not help. The first
// byte tells which; eight bytes of header keep what follows aligned.

import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

const headerBytes = 8;
const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
const shortest = 64;

export function compress(bytes: Uint8Array): Uint8Array {
  const packed = bytes.byteLength < shortest ? undefined : zstdCompressSync(bytes, fast);
  const smaller = packed !== undefined && packed.byteLength < bytes.byteLength;
  const body = smaller ? packed : bytes;
  const section = new Uint8Array(headerBytes + body.byteLength);
  section[0] = smaller ? 1 : 0;
  section.set(body, headerBytes);
  return section;
}

/** The bytes that compress() was given. Throws on what it did not make: digests are checked before. */
export function decompress(section: Uint8Array): Uint8Array {
  const body = section.subarray(headerBytes);
  return section[0] === 1 ? zstdDecompressSync(body) : body;
}
