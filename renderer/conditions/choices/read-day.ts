// Days and instants as people type them: "2 Mar 2026", "2026-03-02 09:00". A day alone is a date of documents,
// which begins at 00:00 UTC; a time of day is meant in the person's own zone.

import { parseDate } from "../../../shared/base/instant.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** As documents write it: "2026-03-02" or "2026-03-02T08:00:00.000Z"; undefined for what is neither. */
export function readDay(typed: string): string | undefined {
  const [, dayText = "", time = ""] = /^(.*?)(?:[ T,]+([0-9]{1,2}:[0-9]{2}))?$/.exec(typed.trim()) ?? [];
  const day = isoDay(dayText.trim());
  if (day === undefined || parseDate(day) === undefined) return undefined;
  return time === "" ? day : localInstant(day, time.padStart(5, "0"));
}

/** From "YYYY-MM-DD" and "HH:MM" on the person's clock. */
function localInstant(day: string, time: string): string | undefined {
  const at = new Date(`${day}T${time}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

function isoDay(text: string): string | undefined {
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return text;
  const match = /^([0-9]{1,2})\.?\s+([a-z]{3})[a-z]*\.?\s+([0-9]{4})$/i.exec(text);
  if (match === null) return undefined;
  const [, day = "", name = "", year = ""] = match;
  const month = months.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? undefined : `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
