// Durations as SEMANTICS.md section 1 writes them: "90m", "5d".

import { assert } from "./assert.ts";
import type { Brand } from "./ids.ts";

export type DurationMs = Brand<number, "DurationMs">;

const unitMs: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const zero = 48;
const longestMs = 3_650 * 86_400_000;

/**
 * Milliseconds of "<n><unit>", n a positive integer without leading zeros, unit m, h, d or w; at least
 * one minute and at most 3650 days. Undefined for any other text.
 */
export function parseDuration(text: string): DurationMs | undefined {
  // Digit by digit: a person's life asks for the same few durations again and again.
  const units = text.length - 1;
  let count = 0;
  for (let place = 0; place < units; place += 1) {
    const digit = text.charCodeAt(place) - zero;
    if (digit < 0 || digit > 9 || (digit === 0 && place === 0)) return undefined;
    count = count * 10 + digit;
  }
  const ms = count * (unitMs[text[units] ?? ""] ?? Number.NaN);
  return ms > 0 && ms <= longestMs ? (ms as DurationMs) : undefined;
}

/** Milliseconds of a duration that was checked when its document came in; Infinity where there is none. */
export function durationMs(text: string | undefined): number {
  if (text === undefined) return Infinity;
  const ms = parseDuration(text);
  assert(ms !== undefined, `a checked text must be a duration, is ${JSON.stringify(text)}`);
  return ms;
}
