// Which bars the lane draws: of a width that people think in, at local hours and days where they are that wide, and
// asked for in as few equal spans as the changes of the clocks allow.

import { dayMs, hourMs, markAfter, markBefore, minuteMs, weekMs } from "./local-time.ts";
import { spanOf, type TimeView } from "./time-view.ts";

export interface BarWidth {
  readonly ms: number;
  /** "6 hours". */
  readonly words: string;
}

const widths: readonly BarWidth[] = [
  { ms: 1_000, words: "second" },
  { ms: 10_000, words: "10 seconds" },
  { ms: minuteMs, words: "minute" },
  { ms: 10 * minuteMs, words: "10 minutes" },
  { ms: hourMs, words: "hour" },
  { ms: 6 * hourMs, words: "6 hours" },
  { ms: dayMs, words: "day" },
  { ms: weekMs, words: "week" },
  { ms: 30 * dayMs, words: "30 days" },
  { ms: 365 * dayMs, words: "365 days" },
];

/** Of all the years that text can say, no more bars than one question may ask for. */
const widest: BarWidth = { ms: 3_650 * dayMs, words: "3,650 days" };

const leastBarPx = 3;

/** The narrowest that can still be told apart on `widthPx`. */
export const barWidthFor = (view: TimeView, widthPx: number): BarWidth =>
  widths.find(({ ms }) => (ms / spanOf(view)) * widthPx >= leastBarPx) ?? widest;

/** Equal spans that are asked for at once. */
export interface BarRun {
  readonly fromMs: number;
  readonly toMs: number;
  readonly bars: number;
}

/** More changes of the clocks than this (decades), and bars of weeks and more keep their length instead of their hour. */
const mostRuns = 24;

/** What one question may ask for. */
const mostBars = 4_000;

/** Runs that cover the view and begin and end at the marks of their width. */
export function barRuns(view: TimeView, { ms }: BarWidth): readonly BarRun[] {
  const firstMs = markBefore(view.fromMs, ms);
  const even = evenRun(firstMs, view.toMs, ms);
  if (ms < hourMs || ms > weekMs) return [even];
  const runs = alignedRuns(firstMs, view.toMs, ms);
  return runs.length > mostRuns ? [even] : runs;
}

function evenRun(fromMs: number, untilMs: number, ms: number): BarRun {
  const bars = Math.min(mostBars, Math.max(1, Math.ceil((untilMs - fromMs) / ms)));
  return { fromMs, toMs: fromMs + bars * ms, bars };
}

function alignedRuns(firstMs: number, untilMs: number, ms: number): readonly BarRun[] {
  const runs: BarRun[] = [];
  let fromMs = firstMs;
  while (fromMs < untilMs) {
    const toMs = markAfter(fromMs, ms);
    const run = runs.at(-1);
    const isEven = run !== undefined && (run.toMs - run.fromMs) / run.bars === toMs - fromMs;
    if (isEven && run.bars < mostBars) runs[runs.length - 1] = { ...run, toMs, bars: run.bars + 1 };
    else runs.push({ fromMs, toMs, bars: 1 });
    fromMs = toMs;
  }
  return runs;
}

/** A stretch around the view that stays the same while it is panned a little, so that few questions are asked. */
export function stretchAround(view: TimeView, whole: TimeView): TimeView {
  const pace = spanOf(view) / 2;
  const begun = (atMs: number, round: (parts: number) => number): number =>
    Math.round(whole.fromMs + round((atMs - whole.fromMs) / pace) * pace);
  return {
    fromMs: Math.max(whole.fromMs, begun(view.fromMs, Math.floor)),
    toMs: Math.min(whole.toMs, begun(view.toMs, Math.ceil)),
  };
}
