// Message ids, the dearest column where they are random. Three forms: numbers in a fixed frame ("order-17-2",
// "m0000123"), UUIDs as sixteen bytes, any other ids as text.

import type { ByteRuns } from "./chunk-content.ts";
import { type IdFrame, findFrame, formatNumbers, readNumbers } from "./id-frame.ts";
import { packIntegers, unpackIntegers } from "./integers.ts";
import { joinSections, splitSections } from "./join-sections.ts";
import { openTexts, packRuns } from "./texts.ts";
import { formatUuid, readUuids } from "./uuids.ts";

type Header =
  | { readonly form: "text" }
  | { readonly form: "uuid" }
  /** `byPosition`: for each run of digits, whether its numbers are stored relative to the row's position. */
  | { readonly form: "numbers"; readonly frame: IdFrame; readonly byPosition: readonly boolean[] };

/** `positions` of the same rows: ids that were given in order follow them. */
export function packMessageIds(ids: ByteRuns, positions: Uint32Array): Uint8Array {
  if (ids.ends.length === 0) return withHeader({ form: "text" }, [new Uint8Array()]);
  const frame = findFrame(ids);
  const numbers = frame === undefined ? undefined : readNumbers(ids, frame);
  if (frame !== undefined && numbers !== undefined) return packNumbers({ frame, numbers, positions });
  const uuids = readUuids(ids);
  if (uuids !== undefined) return withHeader({ form: "uuid" }, [uuids]);
  return withHeader({ form: "text" }, [packRuns(ids)]);
}

/** The body of the index-th id as a JSON string. */
export type MessageIdAt = (index: number) => string;

/** Ids are made when they are asked for: a story needs a few of a hundred thousand. `positions` as at packing. */
export function unpackMessageIds(section: Uint8Array, positions: Uint32Array): MessageIdAt {
  const [headerBytes, ...parts] = splitSections(section);
  const header = JSON.parse(Buffer.from(headerBytes as Uint8Array).toString("utf8")) as Header;
  const first = parts[0] as Uint8Array;
  switch (header.form) {
    case "numbers":
      return unpackNumbers({ header, parts, positions });
    case "uuid":
      return (index) => formatUuid(first, index * 16);
    case "text": {
      const bodies = openTexts(first);
      return (index) => bodies.at(index);
    }
  }
}

interface Numbers {
  readonly frame: IdFrame;
  readonly numbers: readonly Uint32Array[];
  readonly positions: Uint32Array;
}

function packNumbers({ frame, numbers, positions }: Numbers): Uint8Array {
  const packed = numbers.map((run) => {
    const absolute = packIntegers(run, { delta: true });
    const relative = packIntegers(relativeTo(positions, run), { delta: true });
    return relative.byteLength < absolute.byteLength
      ? { section: relative, byPosition: true }
      : { section: absolute, byPosition: false };
  });
  return withHeader(
    { form: "numbers", frame, byPosition: packed.map((run) => run.byPosition) },
    packed.map((run) => run.section),
  );
}

interface PackedNumbers {
  readonly header: Extract<Header, { readonly form: "numbers" }>;
  readonly parts: readonly Uint8Array[];
  readonly positions: Uint32Array;
}

function unpackNumbers({ header, parts, positions }: PackedNumbers): MessageIdAt {
  const runs = parts.map(unpackIntegers);
  const numberAt = (run: number, index: number): number => {
    const stored = runs[run]?.[index] as number;
    return header.byPosition[run] === true ? (stored + (positions[index] as number)) >>> 0 : stored;
  };
  return (index) => formatNumbers(header.frame, (run) => numberAt(run, index));
}

/** Each number minus its position, modulo 2^32. */
function relativeTo(positions: Uint32Array, numbers: Uint32Array): Uint32Array {
  const result = new Uint32Array(numbers.length);
  for (let index = 0; index < result.length; index++) {
    result[index] = (numbers[index] as number) - (positions[index] as number);
  }
  return result;
}

function withHeader(header: Header, parts: readonly Uint8Array[]): Uint8Array {
  return joinSections([Buffer.from(JSON.stringify(header), "utf8"), ...parts]);
}
