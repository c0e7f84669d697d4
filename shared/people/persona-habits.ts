// The days on which a habit happens, by the calendar alone. What a clock shows on such a day is the zone's business,
// and so comes in as an argument where messages are written out.

import { assertNever } from "../base/assert.ts";
import { daysFromCivil, formatInstant, parseDate } from "../base/instant.ts";
import { type PersonaHabit, weekdays } from "./persona-schema.ts";

const dayMs = 86_400_000;

/** Days since 1970-01-01, ascending. `habit` is one of a persona that was read. */
export function habitDays(habit: PersonaHabit): readonly number[] {
  const first = dayOf(habit.from);
  const last = dayOf(habit.to);
  switch (habit.unit) {
    case "day":
      return everyDays(first, last, habit.every);
    case "week":
      return everyWeeks(habit, first, last);
    case "month":
      return everyMonths(habit, first, last);
    default:
      return assertNever(habit.unit);
  }
}

const dayOf = (text: string): number => (parseDate(text) ?? 0) / dayMs;

function everyDays(first: number, last: number, every: number): readonly number[] {
  const days: number[] = [];
  for (let day = first; day <= last; day += every) days.push(day);
  return days;
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** Weeks are counted from the one of the first day, and begin on Monday. */
function everyWeeks({ every, on }: PersonaHabit, first: number, last: number): readonly number[] {
  const chosen = new Set(on?.map((name) => weekdays.indexOf(name)) ?? [weekdayOf(first)]);
  const monday = first - ((weekdayOf(first) + 6) % 7);
  const days: number[] = [];
  for (let week = monday; week <= last; week += 7 * every)
    for (let day = Math.max(week, first); day < week + 7 && day <= last; day += 1)
      if (chosen.has(weekdayOf(day))) days.push(day);
  return days;
}

/** On the day of the month on which it began; in months without such a day on their last one. */
function everyMonths({ every, from }: PersonaHabit, first: number, last: number): readonly number[] {
  const [year = 0, month = 1, dayOfMonth = 1] = from.split("-").map(Number);
  const days: number[] = [];
  for (let count = 0; ; count += every) {
    const day = dayInMonth(year, month + count, dayOfMonth);
    if (day > last) return days;
    if (day >= first) days.push(day);
  }
}

/** `month` counts on beyond 12. */
function dayInMonth(year: number, month: number, dayOfMonth: number): number {
  const begin = beginOfMonth(year, month);
  return Math.min(begin + dayOfMonth - 1, beginOfMonth(year, month + 1) - 1);
}

function beginOfMonth(year: number, month: number): number {
  const months = month - 1;
  return daysFromCivil(year + Math.floor(months / 12), (months % 12) + 1, 1);
}

/** "2026-03-29" of the day with this number. */
export const dayText = (day: number): string => formatInstant(day * dayMs).slice(0, 10);
