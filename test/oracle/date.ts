// Dates and durations as SEMANTICS.md sections 1 and 3 define them, checked against the platform's own
// calendar: the code under test does its calendar by arithmetic, so that the two share nothing.

const pattern =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})(T([0-9]{2}):([0-9]{2})(:([0-9]{2})(\.([0-9]{1,9}))?)?(Z|[+-][0-9]{2}:[0-9]{2}))?$/;

/** Epoch milliseconds of a JSON value, or undefined where it is not a date. */
export function dateOf(value: unknown): number | undefined {
  if (typeof value === "number") return Math.floor(value);
  if (typeof value !== "string") return undefined;
  const parts = pattern.exec(value);
  if (parts === null) return undefined;
  const midnight = new Date(0);
  midnight.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const isReal =
    midnight.getUTCMonth() === Number(parts[2]) - 1 && midnight.getUTCDate() === Number(parts[3]);
  if (!isReal) return undefined;
  if (parts[4] === undefined) return midnight.getTime();
  const [hour, minute, second] = [Number(parts[5]), Number(parts[6]), Number(parts[8] ?? "0")];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const offset = offsetMinutes(parts[11] ?? "Z");
  if (offset === undefined) return undefined;
  const millisecond = Number(`${parts[10] ?? ""}000`.slice(0, 3));
  return midnight.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000 + millisecond;
}

function offsetMinutes(zone: string): number | undefined {
  if (zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 23 || minutes > 59) return undefined;
  return zone[0] === "-" ? -(hours * 60 + minutes) : hours * 60 + minutes;
}

/** Milliseconds of a duration that is known to be well formed. */
export function durationOf(text: string): number {
  const minutes: Record<string, number> = { m: 1, h: 60, d: 24 * 60, w: 7 * 24 * 60 };
  return Number(text.slice(0, -1)) * (minutes[text.slice(-1)] ?? Number.NaN) * 60_000;
}
