// Compression of sections: zstd at a fast level, or the bytes as they are where that does not help. The first
// byte tells which; eight bytes of header keep what follows aligned.

import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

const headerBytes = 8;
const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
const shortest = 64;
const mostAtOnce = 2 ** 26;

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
  if (section[0] !== 1) return body;
  const size = sizeOfContent(body);
  // All at once, with a byte to spare that says that nothing is left: pieces of 16 KB take twice as long and more.
  return size === undefined || size > mostAtOnce
    ? zstdDecompressSync(body)
    : zstdDecompressSync(body, { chunkSize: Math.max(shortest, size + 1) });
}

/** As the header of a frame says it (RFC 8878, section 3.1.1.1); undefined where it does not. */
function sizeOfContent(frame: Uint8Array): number | undefined {
  const descriptor = frame[4] ?? 0;
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const sizeFlag = descriptor >>> 6;
  const idBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const start = 5 + (isSingleSegment ? 0 : 1) + idBytes;
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (start + 8 > frame.byteLength) return undefined;
  if (sizeFlag === 0) return isSingleSegment ? view.getUint8(start) : undefined;
  if (sizeFlag === 1) return view.getUint16(start, true) + 256;
  return sizeFlag === 2 ? view.getUint32(start, true) : undefined;
}
