// Dates and times as tables write them → instants: ISO, epoch numbers, patterns; in UTC, at an offset, or in a
// named zone (its rules come from Intl).

import { daysFromCivil, parseDate } from "../../shared/base/instant.ts";
import type { DateForm } from "./compile-mapping.ts";

export interface ReadDate {
  readonly atMs: number;
  /** Whether the text names a time of day. */
  readonly hasTime: boolean;
}

const parts = {
  YYYY: "(?<year>[0-9]{4})",
  YY: "(?<shortYear>[0-9]{2})",
  MM: "(?<month>[0-9]{2})",
  M: "(?<month>[0-9]{1,2})",
  DD: "(?<day>[0-9]{2})",
  D: "(?<day>[0-9]{1,2})",
  HH: "(?<hour>[0-9]{2})",
  H: "(?<hour>[0-9]{1,2})",
  mm: "(?<minute>[0-9]{2})",
  ss: "(?<second>[0-9]{2})",
  SSS: "(?<millisecond>[0-9]{3})",
} as const;
const partPattern = /YYYY|YY|MM|M|DD|D|HH|H|mm|ss|SSS/g;
const named = new Set(["iso", "epochSeconds", "epochMilliseconds"]);
const dayMs = 86_400_000;

/** True of what DateReader can read: each part once, with at least a year, a month and a day. */
export function isPattern(format: string): boolean {
  if (named.has(format)) return true;
  const found = format.match(partPattern) ?? [];
  const first = found.map((part) => part[0]);
  return ["Y", "M", "D"].every((part) => first.includes(part)) && new Set(first).size === first.length;
}

export function isZone(zone: string): boolean {
  if (fixedOffsetMs(zone) !== undefined) return true;
  try {
    zoneFormat(zone);
    return true;
  } catch {
    return false;
  }
}

export class DateReader {
  readonly #format: string;
  readonly #pattern: RegExp | undefined;
  readonly #fixedMs: number | undefined;
  readonly #zone: Intl.DateTimeFormat | undefined;

  constructor({ format, zone }: DateForm) {
    this.#format = format;
    this.#pattern = named.has(format) ? undefined : patternOf(format);
    this.#fixedMs = fixedOffsetMs(zone);
    this.#zone = this.#fixedMs === undefined ? zoneFormat(zone) : undefined;
  }

  /** Undefined where the text is no such date, or not a real one. */
  read(text: string): ReadDate | undefined {
    if (this.#pattern !== undefined) return this.#readPattern(this.#pattern, text);
    if (this.#format === "iso") return this.#readIso(text);
    if (!/^-?[0-9]+(\.[0-9]+)?$/.test(text)) return undefined;
    const number = Number(text) * (this.#format === "epochSeconds" ? 1_000 : 1);
    return Math.abs(number) <= 8.64e15 ? { atMs: Math.floor(number), hasTime: true } : undefined;
  }

  /** With a zone in the text, or without: then in the zone of the form. */
  #readIso(text: string): ReadDate | undefined {
    const match = /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9:.]+)(Z|[+-][0-9]{2}:?[0-9]{2})?)?$/.exec(text);
    if (match === null) return undefined;
    const [, day, time, zone] = match;
    const written =
      zone === undefined || zone === "Z" || zone.includes(":")
        ? zone
        : `${zone.slice(0, 3)}:${zone.slice(3)}`;
    const local = parseDate(time === undefined ? `${day}` : `${day}T${time}${written ?? "Z"}`);
    if (local === undefined) return undefined;
    return { atMs: zone === undefined ? this.#toUtc(local) : local, hasTime: time !== undefined };
  }

  #readPattern(pattern: RegExp, text: string): ReadDate | undefined {
    const found = pattern.exec(text)?.groups;
    if (found === undefined) return undefined;
    const number = (name: string): number => Number(found[name] ?? 0);
    const year = found["year"] === undefined ? fullYear(number("shortYear")) : number("year");
    const days = civilDays(year, number("month"), number("day"));
    if (days === undefined || number("hour") > 23 || number("minute") > 59 || number("second") > 59)
      return undefined;
    const clock =
      number("hour") * 3_600_000 +
      number("minute") * 60_000 +
      number("second") * 1_000 +
      number("millisecond");
    return { atMs: this.#toUtc(days * dayMs + clock), hasTime: found["hour"] !== undefined };
  }

  /** The instant at which clocks of the zone show this; of two such instants the earlier, in a gap the one after. */
  #toUtc(localMs: number): number {
    if (this.#fixedMs !== undefined) return localMs - this.#fixedMs;
    const before = localMs - this.#offsetMs(localMs - dayMs);
    const after = localMs - this.#offsetMs(localMs + dayMs);
    const fitting = [before, after].filter((atMs) => atMs + this.#offsetMs(atMs) === localMs);
    return fitting.length === 0 ? before : Math.min(...fitting);
  }

  #offsetMs(atMs: number): number {
    const shown = Object.fromEntries(
      (this.#zone as Intl.DateTimeFormat).formatToParts(atMs).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
    const clock = hour * 3_600_000 + minute * 60_000 + second * 1_000;
    return daysFromCivil(year, month, day) * dayMs + clock - Math.floor(atMs / 1_000) * 1_000;
  }
}

function patternOf(format: string): RegExp {
  const pieces = format.split(partPattern).map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const found = format.match(partPattern) ?? [];
  const body = pieces.map((text, index) => text + (parts[found[index] as keyof typeof parts] ?? "")).join("");
  return new RegExp(`^${body}$`);
}

const zoneFormat = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "iso8601",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });

function fixedOffsetMs(zone: string): number | undefined {
  if (zone === "UTC" || zone === "Z") return 0;
  const match = /^([+-])([01][0-9]|2[0-3]):([0-5][0-9])$/.exec(zone);
  if (match === null) return undefined;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 3_600_000 + Number(match[3]) * 60_000);
}

/** 00–69 are 2000–2069, 70–99 are 1970–1999, as in POSIX. */
const fullYear = (short: number): number => (short < 70 ? 2_000 : 1_900) + short;

function civilDays(year: number, month: number, day: number): number | undefined {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return parseDate(text) === undefined ? undefined : daysFromCivil(year, month, day);
}
