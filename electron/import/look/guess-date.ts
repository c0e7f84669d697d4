// How the dates of a column are written, by what occurs in it: the form that reads most of them, and what else they
// could mean.

import { DateReader } from "../date-form.ts";
import type { ColumnFacts } from "./column-facts.ts";

export interface DateGuess {
  /** As mappings write it. */
  readonly format: string;
  /** Rows whose value it reads. */
  readonly read: number;
  readonly hasTime: boolean;
  /** Whether the texts say their zone, or are instants by themselves. */
  readonly hasZone: boolean;
}

/** Of dates in figures: four-digit years alone tell a day from a number. */
const plausibleYears = { fromMs: Date.UTC(1900, 0, 1), toMs: Date.UTC(2100, 0, 1) };
const plausibleEpoch = { fromMs: Date.UTC(1980, 0, 1), toMs: Date.UTC(2050, 0, 1) };

/** So many different values are asked what form they have: the first may be the one that is wrong. */
const samples = 10;

/** Undefined where at least half of the values are not read by one form. */
export function guessDate({ counts, filled }: ColumnFacts): DateGuess | undefined {
  const texts = [...counts.keys()];
  const formats = new Set(texts.slice(0, samples).flatMap((sample) => candidates(sample, texts)));
  const tried = [...formats].map((format) => tryForm(format, counts));
  const best = tried.reduce<DateGuess | undefined>(
    (a, b) => (a === undefined || isBetter(b, a, counts) ? b : a),
    undefined,
  );
  return best !== undefined && best.read * 2 >= filled && best.read > 0 ? best : undefined;
}

/** Of two forms that read as much, that in which the rows are better in order. */
function isBetter(a: DateGuess, b: DateGuess, counts: ReadonlyMap<string, number>): boolean {
  return a.read === b.read ? stepsBack(a.format, counts) < stepsBack(b.format, counts) : a.read > b.read;
}

/** How often a value is earlier than the one before it. */
export function stepsBack(format: string, counts: ReadonlyMap<string, number>): number {
  const reader = new DateReader({ format, zone: "UTC" });
  let before = -Infinity;
  let steps = 0;
  for (const text of counts.keys()) {
    const atMs = reader.read(text)?.atMs ?? before;
    if (atMs < before) steps++;
    before = atMs;
  }
  return steps;
}

/** The same with day and month exchanged; undefined where the form has no such other. */
export function exchanged(format: string): string | undefined {
  const [all, first, by, second] = /^(DD?|MM?)([-/.])(DD?|MM?)(?=\2)/.exec(format) ?? [];
  return all === undefined ? undefined : `${second}${by}${first}${format.slice(all.length)}`;
}

/** How many rows each form reads, day by day. */
export function tryForm(format: string, counts: ReadonlyMap<string, number>): DateGuess {
  const reader = new DateReader({ format, zone: "UTC" });
  const range = format.startsWith("epoch") ? plausibleEpoch : plausibleYears;
  let read = 0;
  let hasTime = false;
  let hasZone = format.startsWith("epoch");
  for (const [text, count] of counts) {
    const date = reader.read(text);
    if (date === undefined || date.atMs < range.fromMs || date.atMs >= range.toMs) continue;
    read += count;
    hasTime ||= date.hasTime;
    if (format === "iso") hasZone ||= /(Z|[+-][0-9]{2}:?[0-9]{2})$/.test(text.slice(10));
  }
  return { format, read, hasTime, hasZone };
}

function candidates(sample: string, texts: readonly string[]): readonly string[] {
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ]|$)/.test(sample)) return ["iso"];
  if (/^[0-9]{8}$/.test(sample)) return ["YYYYMMDD", "DDMMYYYY"];
  if (/^[0-9]{14}$/.test(sample)) return ["YYYYMMDDHHmmss"];
  if (/^[0-9]{9,10}(\.[0-9]+)?$/.test(sample)) return ["epochSeconds"];
  if (/^[0-9]{12,13}(\.[0-9]+)?$/.test(sample)) return ["epochMilliseconds"];
  return separated(sample, texts);
}

const separatedDate =
  /^([0-9]{1,4})([-/.])([0-9]{1,2})\2([0-9]{1,4})(?:(,? |T)([0-9]{1,2}):([0-9]{2})(:[0-9]{2})?(\.[0-9]{3})?)?$/;

/** Day first before month first: of two that read as much the first is taken. */
function separated(sample: string, texts: readonly string[]): readonly string[] {
  const match = separatedDate.exec(sample);
  if (match === null) return [];
  const [, first = "", by = "", , last = "", joint = "", hour, , second = "", fraction = ""] = match;
  const wide = widths(texts);
  const clock = `${joint}${wide.hour ? "HH" : "H"}:mm${second && ":ss"}${fraction && ".SSS"}`;
  const time = hour === undefined ? "" : clock;
  const form = (...parts: readonly string[]): string => parts.join(by) + time;
  const [day, month] = [wide.first && wide.second ? "DD" : "D", wide.first && wide.second ? "MM" : "M"];
  if (first.length === 4) return [form("YYYY", wide.second ? "MM" : "M", wide.third ? "DD" : "D")];
  const year = last.length === 4 ? "YYYY" : "YY";
  if (last.length !== 4 && last.length !== 2) return [];
  return [form(day, month, year), form(month, day, year), ...(year === "YY" ? [form("YY", "MM", "DD")] : [])];
}

/** Which parts always have two digits. */
function widths(texts: readonly string[]): Record<"first" | "second" | "third" | "hour", boolean> {
  const wide = { first: true, second: true, third: true, hour: true };
  for (const text of texts) {
    const match = separatedDate.exec(text);
    if (match === null) continue;
    wide.first &&= match[1]?.length !== 1;
    wide.second &&= match[3]?.length !== 1;
    wide.third &&= match[4]?.length !== 1;
    wide.hour &&= match[6]?.length !== 1;
  }
  return wide;
}

const monthName =
  /\b(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\b/i;

/** Times that no form of a mapping can read, by what they have. */
export function unreadableTimes({ first }: ColumnFacts): string | undefined {
  const [sample = ""] = first;
  if (/^[0-9/.-]+ .*[0-9] ?[ap]\.?m\.?$/i.test(sample)) return "AM and PM";
  if (/[0-9]{4}/.test(sample) && /\b[0-9]{1,2}\b/.test(sample) && monthName.test(sample))
    return "names of months";
  return undefined;
}
