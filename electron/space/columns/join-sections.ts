// Several byte arrays in one, each aligned to eight bytes.

const align = (bytes: number): number => (bytes + 7) & ~7;

/** A count and the lengths as u32, then the parts. */
export function joinSections(parts: readonly Uint8Array[]): Uint8Array {
  const headerBytes = align(4 + parts.length * 4);
  const total = parts.reduce((sum, part) => sum + align(part.byteLength), headerBytes);
  const joined = new Uint8Array(total);
  const view = new DataView(joined.buffer);
  view.setUint32(0, parts.length, true);
  let at = headerBytes;
  parts.forEach((part, index) => {
    view.setUint32(4 + index * 4, part.byteLength, true);
    joined.set(part, at);
    at += align(part.byteLength);
  });
  return joined;
}

/** Views of the parts. */
export function splitSections(joined: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(joined.buffer, joined.byteOffset, joined.byteLength);
  const count = view.getUint32(0, true);
  const parts: Uint8Array[] = [];
  let at = align(4 + count * 4);
  for (let index = 0; index < count; index++) {
    const bytes = view.getUint32(4 + index * 4, true);
    parts.push(joined.subarray(at, at + bytes));
    at += align(bytes);
  }
  return parts;
}
