// Instants as text, quickly: people do several things in a day, so the date is written once and kept.

import { formatInstant } from "../base/instant.ts";
import { dayMs, minuteMs } from "./rhythm.ts";

const digits = (count: number, width: number): readonly string[] =>
  Array.from({ length: count }, (_, value) => String(value).padStart(width, "0"));

/** "14:05:" for each minute of a day. */
const minutes = Array.from({ length: 1_440 }, (_, m) => `${two(Math.floor(m / 60))}:${two(m % 60)}:`);
const seconds = digits(60, 2).map((text) => `${text}.`);
const milliseconds = digits(1_000, 3).map((text) => `${text}Z`);

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Writes what formatInstant writes; holds the date of the last instant. */
export class InstantText {
  private day = Number.NaN;
  private date = "";

  write(atMs: number): string {
    const day = Math.floor(atMs / dayMs);
    if (day !== this.day) {
      this.day = day;
      this.date = formatInstant(day * dayMs).slice(0, 11);
    }
    const clockMs = atMs - day * dayMs;
    const minute = Math.floor(clockMs / minuteMs);
    const inMinuteMs = clockMs - minute * minuteMs;
    const second = Math.floor(inMinuteMs / 1_000);
    return `${this.date}${minutes[minute] ?? ""}${seconds[second] ?? ""}${milliseconds[inMinuteMs - second * 1_000] ?? ""}`;
  }
}
