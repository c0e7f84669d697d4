// Durations as people type them: "7d", "7 days", "2 w"; a bare number may be days, hours, weeks or minutes.

import { parseDuration } from "../../../shared/base/duration.ts";

const units = ["days", "hours", "weeks", "minutes"] as const;

/** As documents write them, the likeliest first; empty for what is no duration. */
export function readDuration(typed: string): readonly string[] {
  const match = /([0-9]+)\s*([a-z]*)$/i.exec(typed.trim());
  if (match === null) return [];
  const [, digits = "", unit = ""] = match;
  return units
    .filter((name) => name.startsWith(unit.toLowerCase()))
    .map((name) => `${Number(digits)}${name.charAt(0)}`)
    .filter((text) => parseDuration(text) !== undefined);
}
