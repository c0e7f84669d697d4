// Instants: integer milliseconds since the Unix epoch, UTC. Text ↔ instant by calendar arithmetic alone,
// so that no platform's date parser has a say.

import type { Brand } from "./ids.ts";

export type Instant = Brand<number, "Instant">;

const dayMs = 86_400_000;

/** The last instant that calendars of other programs can show; what lies beyond it never comes. */
export const lastInstantMs = 8.64e15;

const datePattern =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,9}))?)?(Z|[+-][0-9]{2}:[0-9]{2}))?$/;

/**
 * The instant of a date as SEMANTICS.md section 3 defines it: a real date of the proleptic Gregorian
 * calendar, alone (00:00 UTC) or with time and zone; below a millisecond it is cut off. Undefined for
 * any other text.
 */
export function parseDate(text: string): Instant | undefined {
  const match = datePattern.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "", zone = "Z"] = match;
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offsetMs = zoneOffsetMs(zone);
  if (offsetMs === undefined) return undefined;
  const clockMs = Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1_000;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, "0"));
  return (daysFromCivil(y, m, d) * dayMs + clockMs + milliseconds - offsetMs) as Instant;
}

/** As parseDate, but the text must have a time and a zone: the timestamps of messages and the command line. */
export function parseInstant(text: string): Instant | undefined {
  return text.includes("T") ? parseDate(text) : undefined;
}

/** "2026-01-31T00:00:00.000Z". Years outside 0000–9999 get a sign and six digits, as in ECMAScript. */
export function formatInstant(instant: number): string {
  const days = Math.floor(instant / dayMs);
  const clock = instant - days * dayMs;
  const [year, month, day] = civilFromDays(days);
  const hour = Math.floor(clock / 3_600_000);
  const minute = Math.floor(clock / 60_000) % 60;
  const second = Math.floor(clock / 1_000) % 60;
  return `${formatYear(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}.${String(clock % 1_000).padStart(3, "0")}Z`;
}

function formatYear(year: number): string {
  if (year >= 0 && year <= 9_999) return String(year).padStart(4, "0");
  return `${year < 0 ? "-" : "+"}${String(Math.abs(year)).padStart(6, "0")}`;
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

function zoneOffsetMs(zone: string): number | undefined {
  if (zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 3_600_000 + minutes * 60_000);
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01 of a proleptic Gregorian date; the year is counted from March, so that a leap day comes last. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilFromDays(days: number): readonly [year: number, month: number, day: number] {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}
