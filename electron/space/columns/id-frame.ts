// Ids that differ only in runs of digits: "m0000123", "otto-3-17". The frame is what they share.

import type { ByteRuns } from "./chunk-content.ts";

/** Texts around the runs of digits (one more than runs), and how wide each run is; 0: as wide as its number. */
export interface IdFrame {
  readonly texts: readonly string[];
  readonly widths: readonly number[];
}

const longestRun = 9;
const zero = 0x30;
const nine = 0x39;

/** The frame of the first two ids; readNumbers tells whether the others fit. Undefined where there is none. */
export function findFrame(ids: ByteRuns): IdFrame | undefined {
  const first = bodyAt(ids, 0);
  const runs = [...first.matchAll(/[0-9]+/g)].map((match) => match[0]);
  if (runs.length === 0 || runs.length > 8) return undefined;
  if (runs.some((run) => run.length > longestRun)) return undefined;
  const texts = first.split(/[0-9]+/);
  const widths = runs.map((run, index) => (sameWidth(ids, index) ? run.length : 0));
  return { texts, widths };
}

/** Whether run `run` is as wide in every one of a few ids as in the first. */
function sameWidth(ids: ByteRuns, run: number): boolean {
  const step = Math.max(1, Math.floor(ids.ends.length / 64));
  const width = widthOf(bodyAt(ids, 0), run);
  for (let index = 0; index < ids.ends.length; index += step) {
    if (widthOf(bodyAt(ids, index), run) !== width) return false;
  }
  return widthOf(bodyAt(ids, ids.ends.length - 1), run) === width;
}

const widthOf = (body: string, run: number): number | undefined =>
  [...body.matchAll(/[0-9]+/g)][run]?.[0].length;

function bodyAt({ bytes, ends }: ByteRuns, index: number): string {
  const start = index === 0 ? 0 : (ends[index - 1] as number);
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, (ends[index] as number) - start).toString(
    "utf8",
  );
}

/** The numbers of each run, for all ids; undefined where an id does not fit the frame. */
export function readNumbers(ids: ByteRuns, frame: IdFrame): readonly Uint32Array[] | undefined {
  const { bytes, ends } = ids;
  const texts = frame.texts.map((text) => Buffer.from(text, "utf8"));
  const runs = frame.widths.map(() => new Uint32Array(ends.length));
  let at = 0;
  for (let index = 0; index < ends.length; index++) {
    const end = ends[index] as number;
    for (let part = 0; part < texts.length; part++) {
      const text = texts[part] as Uint8Array;
      if (at + text.length > end) return undefined;
      for (let byte = 0; byte < text.length; byte++) if (bytes[at + byte] !== text[byte]) return undefined;
      at += text.length;
      if (part === runs.length) break;
      const start = at;
      let number = 0;
      for (; at < end && isDigit(bytes[at] as number); at++)
        number = number * 10 + (bytes[at] as number) - zero;
      if (!fits(frame.widths[part] as number, { length: at - start, first: bytes[start] as number }))
        return undefined;
      (runs[part] as Uint32Array)[index] = number;
    }
    if (at !== end) return undefined;
  }
  return runs;
}

const isDigit = (byte: number): boolean => byte >= zero && byte <= nine;

function fits(width: number, run: { readonly length: number; readonly first: number }): boolean {
  if (width > 0) return run.length === width;
  return run.length > 0 && run.length <= longestRun && (run.first !== zero || run.length === 1);
}

/** The id with these numbers, one for each run. */
export function formatNumbers(frame: IdFrame, numberOf: (run: number) => number): string {
  let id = frame.texts[0] ?? "";
  for (let run = 0; run < frame.widths.length; run++) {
    const digits = String(numberOf(run));
    id += digits.padStart(frame.widths[run] ?? 0, "0") + (frame.texts[run + 1] ?? "");
  }
  return id;
}
