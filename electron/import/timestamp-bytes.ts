// The instants of "2026-01-31T09:00:00Z" and "2026-01-31T09:00:00.123Z" out of bytes. The days are
// remembered: a file has few.

import { daysFromCivil, parseDate } from "../../shared/base/instant.ts";

const dayMs = 86_400_000;
const mostDays = 4_096;
const dash = 0x2d;

export class TimestampReader {
  readonly #starts = new Map<number, number>();
  /** The day of the last text, and where it starts. */
  #day = -1;
  #dayStartMs = Number.NaN;

  /** NaN where the text is of another form, or no real date: then parseInstant decides. */
  read(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if ((length !== 24 && length !== 20) || bytes[end - 1] !== 0x5a || bytes[start + 10] !== 0x54)
      return Number.NaN;
    if (bytes[start + 13] !== 0x3a || bytes[start + 16] !== 0x3a) return Number.NaN;
    const hour = two(bytes, start + 11);
    const minute = two(bytes, start + 14);
    const second = two(bytes, start + 17);
    const milliseconds = length === 20 ? 0 : three(bytes, start + 19);
    // Anything that is no digit makes a number far out of range.
    if (hour > 23 || minute > 59 || second > 59 || milliseconds > 999) return Number.NaN;
    return this.#dayOf(bytes, start) + (hour * 3_600_000 + minute * 60_000 + second * 1_000 + milliseconds);
  }

  #dayOf(bytes: Uint8Array, start: number): number {
    const year = two(bytes, start) * 100 + two(bytes, start + 2);
    const day = two(bytes, start + 5) * 100 + two(bytes, start + 8);
    const isDate = year < farOut && day < farOut && bytes[start + 4] === dash && bytes[start + 7] === dash;
    if (!isDate) return Number.NaN;
    const number = year * farOut + day;
    if (number === this.#day) return this.#dayStartMs;
    this.#day = number;
    return (this.#dayStartMs =
      this.#starts.get(number) ?? this.#note(number, bytes.subarray(start, start + 10)));
  }

  #note(day: number, text: Uint8Array): number {
    const startMs = startOfDay(Buffer.from(text).toString("latin1"));
    if (this.#starts.size < mostDays) this.#starts.set(day, startMs);
    return startMs;
  }
}

const farOut = 10_000;

function digit(byte: number): number {
  const value = byte - 0x30;
  return value >= 0 && value <= 9 ? value : farOut;
}

function two(bytes: Uint8Array, at: number): number {
  return digit(bytes[at] as number) * 10 + digit(bytes[at + 1] as number);
}

/** The milliseconds behind a point. */
function three(bytes: Uint8Array, at: number): number {
  return bytes[at] === 0x2e ? two(bytes, at + 1) * 10 + digit(bytes[at + 3] as number) : farOut;
}

function startOfDay(text: string): number {
  if (parseDate(text) === undefined) return Number.NaN;
  return daysFromCivil(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))) * dayMs;
}
