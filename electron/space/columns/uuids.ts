// Ids of the form xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx in lower-case hexadecimal digits, as sixteen bytes each.

import type { ByteRuns } from "./chunk-content.ts";

const textBytes = 36;
const dashes: ReadonlySet<number> = new Set([8, 13, 18, 23]);

/** Sixteen bytes an id; undefined where one is no such UUID. */
export function readUuids({ bytes, ends }: ByteRuns): Uint8Array | undefined {
  const count = ends.length;
  if (bytes.byteLength !== count * textBytes) return undefined;
  const packed = new Uint8Array(count * 16);
  let to = 0;
  for (let index = 0; index < count; index++) {
    if (ends[index] !== (index + 1) * textBytes) return undefined;
    for (let place = 0; place < textBytes; place++) {
      const at = index * textBytes + place;
      if (dashes.has(place)) {
        if (bytes[at] !== 0x2d) return undefined;
        continue;
      }
      const high = hexDigit(bytes[at] as number);
      const low = hexDigit(bytes[at + 1] as number);
      if (high < 0 || low < 0) return undefined;
      packed[to++] = high * 16 + low;
      place++;
    }
  }
  return packed;
}

export function formatUuid(packed: Uint8Array, at: number): string {
  const hex = Buffer.from(packed.buffer, packed.byteOffset + at, 16).toString("hex");
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return groups.join("-");
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x61 && byte <= 0x66) return byte - 0x61 + 10;
  return -1;
}
