// Reads the instant that somebody types, leniently: "12 Mar 09:14", "2026-03-12T08:14:00Z", "day 11", "+3d", "end".
// Times without a zone are the person's own.

import { parseInstant } from "../../../shared/base/instant.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { instantWords } from "./instant-words.ts";
import { dayMs, hourMs, minuteMs, weekMs } from "./local-time.ts";
import { parseDayText, type TypedDay } from "./parse-day-text.ts";

export interface TypedBeside {
  /** Publication and end. */
  readonly fromMs: number;
  readonly untilMs: number;
  /** The playhead: what "+3d" counts from, and the day of a time alone. */
  readonly atMs: number;
}

/** What is wrong with it, in a sentence. */
export function parseInstantText(typed: string, beside: TypedBeside): Result<number, string> {
  const text = typed.trim().toLowerCase().replaceAll("−", "-").replace(/\s+/g, " ");
  const atMs = instantIn(text, typed.trim(), beside);
  // Hundreds of thousands of years away there are no instants any more.
  if (atMs === undefined || Number.isNaN(atMs))
    return err("This is no date and time. Try 12 Mar 09:14, day 11, or +3d.");
  if (atMs < beside.fromMs) return err(`That is before publication, ${instantWords(beside.fromMs)}.`);
  if (atMs > beside.untilMs) return err(`That is after the end, ${instantWords(beside.untilMs)}.`);
  return ok(atMs);
}

function instantIn(text: string, asTyped: string, beside: TypedBeside): number | undefined {
  if (/^(publication|published|start|begin|beginning)$/.test(text)) return beside.fromMs;
  if (/^(end|last)$/.test(text)) return beside.untilMs;
  return (
    parseInstant(asTyped.toUpperCase()) ??
    shifted(text, beside.atMs) ??
    onNumberedDay(text, beside) ??
    onDay(text, beside)
  );
}

const units: { readonly [unit: string]: number } = { s: 1_000, m: minuteMs, h: hourMs, d: dayMs, w: weekMs };

/** "+3d", "-1h 30m", "+90 minutes": of the clock, not of the calendar, below a day. */
function shifted(text: string, atMs: number): number | undefined {
  if (!/^[+-] ?\d+(\.\d+)? ?[smhdw][a-z]*( ?(and )?\d+(\.\d+)? ?[smhdw][a-z]*)*$/.test(text))
    return undefined;
  const sign = text.startsWith("-") ? -1 : 1;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?) ?([smhdw])[a-z]*/g)];
  return parts.reduce(
    (sum, [, amount = "", unit = ""]) => moved(sum, sign * Number(amount), units[unit] ?? 0),
    atMs,
  );
}

/** Whole days keep the time of day, whatever the clocks do in between. */
function moved(atMs: number, amount: number, unitMs: number): number {
  if (unitMs < dayMs || !Number.isInteger(amount)) return Math.round(atMs + amount * unitMs);
  const date = new Date(atMs);
  date.setDate(date.getDate() + amount * (unitMs / dayMs));
  return date.getTime();
}

/** "day 11": when that day begins, at the hour of publication; "day 11 14:00": then, on the date it begins at. */
function onNumberedDay(text: string, { fromMs }: TypedBeside): number | undefined {
  const match = /^d(?:ay)? ?(\d{1,6})(?:,? (.+))?$/.exec(text);
  if (match === null) return undefined;
  const [, day = "", time] = match;
  const atMs = moved(fromMs, Number(day) - 1, dayMs);
  return time === undefined ? atMs : onDay(time, { fromMs: atMs, untilMs: atMs, atMs });
}

function onDay(text: string, beside: TypedBeside): number | undefined {
  const day = parseDayText(text);
  return day === undefined ? undefined : inTheRightYear(day, beside);
}

/** Without a year: the one in which it lies in the rehearsal, nearest to the playhead. */
function inTheRightYear(day: TypedDay, { fromMs, untilMs, atMs }: TypedBeside): number | undefined {
  const beside = new Date(atMs);
  const own = beside.getFullYear();
  if (day.date === null) return instantOf(day, [own, beside.getMonth(), beside.getDate()]);
  const { year, month, dayOfMonth } = day.date;
  if (year !== null) return instantOf(day, [year, month, dayOfMonth]);
  const candidates = [own, own + 1, own - 1].flatMap((one) => instantOf(day, [one, month, dayOfMonth]) ?? []);
  return candidates.find((one) => one >= fromMs && one <= untilMs) ?? candidates[0];
}

function instantOf(
  { time }: TypedDay,
  [year, month, day]: readonly [number, number, number],
): number | undefined {
  const date = new Date(2000, 0, 1);
  date.setFullYear(year, month, day);
  if (date.getMonth() !== month || date.getDate() !== day) return undefined;
  date.setHours(time.hour, time.minute, time.second);
  return date.getTime();
}
