// The instants of a chunk's rows, uncompressed because every rehearsal reads all of them: counts of a unit since
// a base, in four or five bytes each; as doubles where that cannot hold them exactly.

import type { InstantRoom } from "./instant-room.ts";

const headerBytes = 24;
/** Longer ones first; where none divides all instants, they are counted in milliseconds. */
const units = [3_600_000, 60_000, 1_000] as const;
const low = 0x1_0000_0000;
const form = { four: 0, five: 1, doubles: 2 } as const;

/** Header: form, count (u32 at 4), base (f64 at 8), unit (f64 at 16). Then the low words, then the high bytes. */
export function packInstants(atMs: Float64Array): Uint8Array {
  const count = atMs.length;
  const { base, last } = rangeOf(atMs);
  const unit = units.find((candidate) => divides(candidate, atMs, base)) ?? 1;
  const most = (last - base) / unit;
  if (most >= low * 0x100) return doubles(atMs);
  const five = most >= low;
  const section = withHeader([five ? form.five : form.four, count], [base, unit], count * (five ? 5 : 4));
  const lows = new Uint32Array(section.buffer, headerBytes, count);
  const highs = new Uint8Array(section.buffer, headerBytes + count * 4);
  for (let row = 0; row < count; row++) {
    const steps = ((atMs[row] as number) - base) / unit;
    lows[row] = steps;
    if (five) highs[row] = steps / low;
  }
  return section;
}

/** How many there are, without unpacking them. */
export const instantCount = (section: Uint8Array): number =>
  new DataView(section.buffer, section.byteOffset, headerBytes).getUint32(4, true);

/** One of them, without unpacking the others. `section` starts at a multiple of eight bytes. */
export function instantAt(section: Uint8Array, row: number): number {
  const view = new DataView(section.buffer, section.byteOffset);
  if (section[0] === form.doubles) return view.getFloat64(headerBytes + row * 8, true);
  const steps = view.getUint32(headerBytes + row * 4, true);
  const high = section[0] === form.five ? view.getUint8(headerBytes + instantCount(section) * 4 + row) : 0;
  const unit = view.getFloat64(16, true);
  return view.getFloat64(8, true) + steps * unit + high * (unit * low);
}

/** `section` starts at a multiple of eight bytes. In `room` the instants are good until it is taken again. */
export function unpackInstants(section: Uint8Array, room?: InstantRoom): Float64Array {
  const view = new DataView(section.buffer, section.byteOffset, headerBytes);
  const count = view.getUint32(4, true);
  const start = section.byteOffset + headerBytes;
  if (section[0] === form.doubles) return new Float64Array(section.buffer, start, count);
  const base = view.getFloat64(8, true);
  const unit = view.getFloat64(16, true);
  const lows = new Uint32Array(section.buffer, start, count);
  const atMs = room?.take(count) ?? new Float64Array(count);
  if (section[0] === form.four) {
    for (let row = 0; row < count; row++) atMs[row] = base + (lows[row] as number) * unit;
    return atMs;
  }
  const highs = new Uint8Array(section.buffer, start + count * 4, count);
  const highUnit = unit * low;
  for (let row = 0; row < count; row++) {
    atMs[row] = base + (lows[row] as number) * unit + (highs[row] as number) * highUnit;
  }
  return atMs;
}

function divides(unit: number, atMs: Float64Array, base: number): boolean {
  for (let row = 0; row < atMs.length; row++) if (((atMs[row] as number) - base) % unit !== 0) return false;
  return true;
}

function rangeOf(atMs: Float64Array): { readonly base: number; readonly last: number } {
  let base = atMs[0] ?? 0;
  let last = base;
  for (let row = 0; row < atMs.length; row++) {
    const at = atMs[row] as number;
    if (at < base) base = at;
    if (at > last) last = at;
  }
  return { base, last };
}

function doubles(atMs: Float64Array): Uint8Array {
  const section = withHeader([form.doubles, atMs.length], [0, 1], atMs.length * 8);
  new Float64Array(section.buffer, headerBytes).set(atMs);
  return section;
}

function withHeader(
  [kind, count]: readonly [number, number],
  [base, unit]: readonly [number, number],
  bodyBytes: number,
): Uint8Array {
  const section = new Uint8Array(headerBytes + bodyBytes);
  section[0] = kind;
  const view = new DataView(section.buffer);
  view.setUint32(4, count, true);
  view.setFloat64(8, base, true);
  view.setFloat64(16, unit, true);
  return section;
}
