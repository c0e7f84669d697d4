// Non-negative integers below 2^32, compressed: split into planes of equal significance, because the high bytes
// of neighbouring numbers are alike and the low ones are not.

import { assert } from "../../../shared/base/assert.ts";
import { compress, decompress } from "./compress.ts";

export type Integers = Uint8Array | Uint16Array | Uint32Array;

const headerBytes = 8;
const mode = { plain: 0, delta: 1, sequence: 2 } as const;

export interface PackOptions {
  /** True stores differences of neighbours: for numbers that mostly grow. Default: where they never fall. */
  readonly delta?: boolean;
}

export function packIntegers(values: Integers, options: PackOptions = {}): Uint8Array {
  if (isSequence(values)) return withHeader([mode.sequence, 0, values.length], new Uint8Array());
  const delta = options.delta ?? neverFalls(values);
  const numbers = delta ? differences(values) : values;
  const width = widthOf(numbers);
  return withHeader(
    [delta ? mode.delta : mode.plain, width, values.length],
    compress(planes(numbers, width)),
  );
}

/** In the narrowest array that holds them. */
export function unpackIntegers(section: Uint8Array): Integers {
  const view = new DataView(section.buffer, section.byteOffset, headerBytes);
  const count = view.getUint32(4, true);
  if (section[0] === mode.sequence) return sequence(count);
  const numbers = joinPlanes(decompress(section.subarray(headerBytes)), { width: section[1] ?? 0, count });
  return section[0] === mode.delta ? sums(numbers) : numbers;
}

/** 0, 1, 2 …: what the codes of a column are in which every value is another. */
function isSequence(values: Integers): boolean {
  for (let index = 0; index < values.length; index++) if (values[index] !== index) return false;
  return true;
}

function sequence(count: number): Uint32Array {
  const values = new Uint32Array(count);
  for (let index = 0; index < count; index++) values[index] = index;
  return values;
}

function neverFalls(values: Integers): boolean {
  for (let index = 1; index < values.length; index++) {
    if ((values[index] as number) < (values[index - 1] as number)) return false;
  }
  return true;
}

function withHeader([kind, width, count]: readonly [number, number, number], body: Uint8Array): Uint8Array {
  const section = new Uint8Array(headerBytes + body.byteLength);
  section[0] = kind;
  section[1] = width;
  new DataView(section.buffer).setUint32(4, count, true);
  section.set(body, headerBytes);
  return section;
}

function widthOf(values: Integers): number {
  let all = 0;
  for (let index = 0; index < values.length; index++) all |= values[index] as number;
  all >>>= 0;
  return all < 0x100 ? 1 : all < 0x1_0000 ? 2 : all < 0x100_0000 ? 3 : 4;
}

function planes(values: Integers, width: number): Uint8Array {
  const count = values.length;
  const bytes = new Uint8Array(count * width);
  for (let plane = 0; plane < width; plane++) {
    const shift = plane * 8;
    const start = plane * count;
    for (let index = 0; index < count; index++) bytes[start + index] = (values[index] as number) >>> shift;
  }
  return bytes;
}

function joinPlanes(bytes: Uint8Array, { width, count }: { width: number; count: number }): Integers {
  assert(
    bytes.byteLength === width * count,
    `${bytes.byteLength} bytes hold ${count} numbers of ${width} bytes`,
  );
  if (width === 1) return new Uint8Array(bytes);
  const values = width === 2 ? new Uint16Array(count) : new Uint32Array(count);
  for (let plane = 0; plane < width; plane++) {
    const shift = plane * 8;
    const start = plane * count;
    for (let index = 0; index < count; index++) {
      values[index] = (values[index] as number) | ((bytes[start + index] as number) << shift);
    }
  }
  return values;
}

/** Zigzag differences modulo 2^32, so that small steps in either direction are small numbers. */
function differences(values: Integers): Uint32Array {
  const result = new Uint32Array(values.length);
  let previous = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    const step = (value - previous) | 0;
    result[index] = (step << 1) ^ (step >> 31);
    previous = value;
  }
  return result;
}

function sums(steps: Integers): Uint32Array {
  const result = new Uint32Array(steps.length);
  let value = 0;
  for (let index = 0; index < steps.length; index++) {
    const zigzag = steps[index] as number;
    value = (value + ((zigzag >>> 1) ^ -(zigzag & 1))) | 0;
    result[index] = value;
  }
  return result;
}
