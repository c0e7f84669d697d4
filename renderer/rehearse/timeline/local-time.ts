// Calendar arithmetic in the person's own zone: days of 23, 24 or 25 hours, and zones that are off by half an hour.

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
export const weekMs = 7 * dayMs;

/** What is added to UTC at this instant. */
export const offsetMsAt = (atMs: number): number => -new Date(atMs).getTimezoneOffset() * minuteMs;

/** What the clock on the wall shows, as milliseconds: two instants of one day differ by as much as its hands moved. */
export const wallMs = (atMs: number): number => atMs + offsetMsAt(atMs);

/** 1970-01-05 was a Monday. */
const mondayMs = 4 * dayMs;

/** How far the wall clock is past the last multiple of `stepMs`; weeks begin on Mondays. */
function pastMark(atMs: number, stepMs: number): number {
  const origin = stepMs === weekMs ? mondayMs : 0;
  const past = (wallMs(atMs) - origin) % stepMs;
  return past < 0 ? past + stepMs : past;
}

/** The last instant up to `atMs` at which the wall clock shows a multiple of `stepMs`. */
export function markBefore(atMs: number, stepMs: number): number {
  const candidate = atMs - pastMark(atMs, stepMs);
  const corrected = nearestMark(candidate, stepMs);
  return corrected > atMs ? nearestMark(candidate - stepMs, stepMs) : corrected;
}

/** The next one after a mark. */
export const markAfter = (markMs: number, stepMs: number): number => nearestMark(markMs + stepMs, stepMs);

/** Where the clocks were put on or back in between, the sum is off by that; the mark meant is the nearest. */
function nearestMark(candidateMs: number, stepMs: number): number {
  const past = pastMark(candidateMs, stepMs);
  return past * 2 <= stepMs ? candidateMs - past : candidateMs + stepMs - past;
}

/** "Day 11": counted from 1 as the wall clock comes round to the hour of `fromMs`. */
export const dayNumber = (fromMs: number, atMs: number): number =>
  Math.floor((wallMs(atMs) - wallMs(fromMs)) / dayMs) + 1;

/** The days that it takes from the one to the other, a begun one in full; at least one. */
export function daysBetween(fromMs: number, untilMs: number): number {
  const spans = [untilMs - fromMs, wallMs(untilMs) - wallMs(fromMs)];
  // 90 days are 90 whether they were counted by the calendar or in hours, over a change of the clocks.
  return Math.max(1, Math.min(...spans.map((span) => Math.ceil(span / dayMs))));
}
