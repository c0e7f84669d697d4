// The marks of the axis: as fine as there is room for their words, from years to seconds, at round times of the wall
// clock.

import { formatDay, formatTime } from "../../ui/format-instant.ts";
import { timeToTheSecond } from "./instant-words.ts";
import { dayMs, hourMs, markAfter, markBefore, minuteMs, weekMs } from "./local-time.ts";
import { spanOf, type TimeView } from "./time-view.ts";

export interface Tick {
  readonly atMs: number;
  readonly label: string;
}

type Pace =
  { readonly kind: "clock"; readonly ms: number } | { readonly kind: "months"; readonly months: number };

const clock = (ms: number): Pace => ({ kind: "clock", ms });
const months = (count: number): Pace => ({ kind: "months", months: count });

const paces: readonly Pace[] = [
  ...[1, 2, 5, 10, 30].map((seconds) => clock(seconds * 1_000)),
  ...[1, 2, 5, 10, 30].map((minutes) => clock(minutes * minuteMs)),
  ...[1, 3, 6, 12].map((hours) => clock(hours * hourMs)),
  clock(dayMs),
  clock(weekMs),
  ...[1, 3, 6, 12, 24, 60, 120, 600, 1_200, 6_000, 12_000].map(months),
];

/** Room for "28 Sep 2026". */
const leastTickPx = 70;

const lengthOf = (pace: Pace): number => (pace.kind === "clock" ? pace.ms : pace.months * 30 * dayMs);

export function ticksOf(view: TimeView, widthPx: number): readonly Tick[] {
  const room = (pace: Pace): number => (lengthOf(pace) / spanOf(view)) * widthPx;
  const pace = paces.find((one) => room(one) >= leastTickPx) ?? months(24_000);
  return instantsOf(view, pace).map((atMs) => ({ atMs, label: labelOf(atMs, pace, view) }));
}

function instantsOf(view: TimeView, pace: Pace): readonly number[] {
  const after = (atMs: number): number =>
    pace.kind === "clock" ? markAfter(atMs, pace.ms) : firstOfMonths(atMs, pace.months, 1);
  const instants: number[] = [];
  let atMs =
    pace.kind === "clock" ? markBefore(view.fromMs, pace.ms) : firstOfMonths(view.fromMs, pace.months, 0);
  for (; atMs <= view.toMs; atMs = after(atMs)) if (atMs >= view.fromMs) instants.push(atMs);
  return instants;
}

/** The first of the month from which a stretch of so many months counts, `on` stretches later. */
function firstOfMonths(atMs: number, count: number, on: number): number {
  const date = new Date(atMs);
  const month = date.getFullYear() * 12 + date.getMonth();
  const begun = (Math.floor(month / count) + on) * count;
  // Not new Date(year, month): it takes years below 100 for others.
  const first = new Date(2000, 0, 1);
  first.setFullYear(Math.floor(begun / 12), begun % 12, 1);
  return first.getTime();
}

function labelOf(atMs: number, pace: Pace, view: TimeView): string {
  if (pace.kind === "months") return labelOfMonth(atMs, pace.months);
  const isMidnight =
    pace.ms <= 12 * hourMs && formatTime(atMs) === "00:00" && new Date(atMs).getSeconds() === 0;
  if (pace.ms >= dayMs || isMidnight) return formatDay(atMs, view.fromMs);
  return pace.ms < minuteMs ? timeToTheSecond(atMs) : formatTime(atMs);
}

function labelOfMonth(atMs: number, count: number): string {
  const year = new Date(atMs).getFullYear();
  if (count >= 12) return String(year);
  const [, month = ""] = formatDay(atMs, atMs).split(" ");
  return `${month} ${year}`;
}
