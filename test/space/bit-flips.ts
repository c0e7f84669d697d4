// Changes one bit of a space file and asks whether that is noticed. The places are drawn evenly from three parts of
// the file, because most of its bytes are blobs, and the few others decide what the blobs mean.

import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkSpace } from "../../electron/space/check-space.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import { opened, valueOf } from "./opened.ts";
import { type Random, randomFrom } from "./random.ts";
import { readEverything, writeSample } from "./sample-content.ts";

export interface FlipCounts {
  /** The file would not open, with a named error. */
  refused: number;
  /** checkSpace named the damage. */
  found: number;
  /** Nothing was found, everything reads back as it was, and a further save leaves it whole. */
  harmless: number;
  /** Bit numbers of those that changed something and were not found. */
  missed: number[];
}

export function flipBits(folder: string, runs: number, seed: number): FlipCounts {
  const random = randomFrom(seed);
  const path = join(folder, "whole.rehearse");
  const space = opened(path, "create");
  writeSample(space, random);
  space.close();
  const whole = readFileSync(path);
  const expected = readAll(path);
  const counts: FlipCounts = { refused: 0, found: 0, harmless: 0, missed: [] };
  for (let run = 0; run < runs; run++) {
    const bit = drawBit(whole, random, run);
    const flipped = join(folder, "flipped.rehearse");
    copyFileSync(path, flipped);
    writeFileSync(flipped, withFlippedBit(whole, bit));
    count(counts, { flipped, expected, bit });
  }
  return counts;
}

function withFlippedBit(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  const byte = bit >> 3;
  copy[byte] = (copy[byte] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

/** By turns anywhere, in the file's header, and in the first pages, where the tables' inner nodes are. */
function drawBit(bytes: Buffer, random: Random, run: number): number {
  const lengths = [bytes.length, 100, Math.min(bytes.length, 24 * 16_384)];
  return random.below((lengths[run % 3] ?? bytes.length) * 8);
}

interface Flip {
  readonly flipped: string;
  readonly expected: string;
  readonly bit: number;
}

function count(counts: FlipCounts, { flipped, expected, bit }: Flip): void {
  const report = checkSpace(flipped);
  if (!report.ok) counts.refused++;
  else if (report.value.damage.length > 0) counts.found++;
  else if (readAll(flipped) === expected && staysWhole(flipped)) counts.harmless++;
  else counts.missed.push(bit);
}

/** Whether the next save, where the space lets itself be opened for one, works on what was taken for whole. */
function staysWhole(path: string): boolean {
  const space = openSpace(path, { mode: "readWrite" });
  if (!space.ok) return true;
  valueOf(space.value.transaction(() => space.value.settings.set("another", "x".repeat(40_000))));
  space.value.close();
  return valueOf(checkSpace(path)).damage.length === 0;
}

function readAll(path: string): string {
  const space = opened(path, "readOnly");
  try {
    return readEverything(space);
  } finally {
    space.close();
  }
}
