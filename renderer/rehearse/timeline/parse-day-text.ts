// Reads a date, a time, or both, as people write them: "Thu 12 Mar 2026, 09:14:00", "March 12", "12.3. 9:14",
// "2026-03-12 09:14", "9:14 pm". Which year and zone are meant, and whether the day exists, is not decided here.

export interface TypedDay {
  /** null: a time alone. Months from 0. */
  readonly date: {
    readonly year: number | null;
    readonly month: number;
    readonly dayOfMonth: number;
  } | null;
  readonly time: { readonly hour: number; readonly minute: number; readonly second: number };
}

const timePattern = /(?:^|[ ,t])(?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)? ?(am|pm)?$/;

const midnight = { hour: 0, minute: 0, second: 0 };

/** `text` in small letters, with single spaces. */
export function parseDayText(text: string): TypedDay | undefined {
  const match = timePattern.exec(text);
  const time = match === null ? midnight : timeOf(match);
  if (time === undefined) return undefined;
  const day = (match === null ? text : text.slice(0, match.index)).trim().replace(/,$/, "");
  if (day === "") return match === null ? undefined : { date: null, time };
  const date = dateOf(day.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, ""));
  return date === undefined ? undefined : { date, time };
}

function timeOf([, hours = "", minutes = "", seconds = "0", half]: readonly (string | undefined)[]) {
  const [typed, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if (half !== undefined && (typed < 1 || typed > 12)) return undefined;
  const hour = half === undefined ? typed : (typed % 12) + (half === "pm" ? 12 : 0);
  return hour > 23 || minute > 59 || second > 59 ? undefined : { hour, minute, second };
}

function dateOf(text: string): TypedDay["date"] | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso !== null) return dated(iso[3], Number(iso[2]) - 1, iso[1]);
  const numbers = /^(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4})?$/.exec(text);
  if (numbers !== null) return dated(numbers[1], Number(numbers[2]) - 1, numbers[3]);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]{3,9})\.?,?(?: (\d{4}))?$/.exec(text);
  if (dayFirst !== null) return dated(dayFirst[1], monthOf(dayFirst[2]), dayFirst[3]);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/.exec(text);
  if (monthFirst !== null) return dated(monthFirst[2], monthOf(monthFirst[1]), monthFirst[3]);
  return undefined;
}

/** From its name or the beginning of it; −1 where it is none. */
const monthOf = (name = ""): number => months.findIndex((month) => month.startsWith(name));

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

function dated(day = "", month: number, year?: string): TypedDay["date"] | undefined {
  const dayOfMonth = Number(day);
  if (month < 0 || month > 11 || dayOfMonth < 1 || dayOfMonth > 31) return undefined;
  return { year: year === undefined ? null : Number(year), month, dayOfMonth };
}
