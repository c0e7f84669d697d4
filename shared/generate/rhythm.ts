// When people do things: the hours of the day and the days of the week, in the person's own time zone.

import type { Random } from "./random.ts";
import { Weighted } from "./weighted.ts";

export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** Half-open span of instants: from ≤ t < to, at least a day long. */
export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

type Hours = readonly number[];

export class Rhythm {
  private readonly days: readonly number[];
  private readonly mostLikely: number;
  private readonly weekdayHours: Weighted<number>;
  private readonly weekendHours: Weighted<number>;

  /** `days` are seven relative weights, Sunday first; the hours 24 integer weights from midnight on. */
  constructor(days: readonly number[], weekdayHours: Hours, weekendHours: Hours) {
    this.days = days;
    this.mostLikely = Math.max(...days);
    this.weekdayHours = new Weighted(weekdayHours.map((weight, hour) => [hour, weight] as const));
    this.weekendHours = new Weighted(weekendHours.map((weight, hour) => [hour, weight] as const));
  }

  /** An instant of the period for a person whose clock is `zoneMs` ahead of UTC. */
  draw(random: Random, period: Period, zoneMs: number): number {
    const firstDay = Math.floor(period.fromMs / dayMs);
    const dayCount = Math.ceil((period.toMs - period.fromMs) / dayMs);
    let day = firstDay + random.below(dayCount);
    for (let tries = 0; tries < 8 && !random.chance(this.likelihood(day)); tries += 1) {
      day = firstDay + random.below(dayCount);
    }
    return moveInto(period, this.drawOn(random, day) - zoneMs);
  }

  /** An instant at a likely hour within the 24 hours from `fromMs` on. */
  drawSoon(random: Random, fromMs: number, zoneMs: number): number {
    const instantMs = this.drawOn(random, Math.floor((fromMs + zoneMs) / dayMs)) - zoneMs;
    return moveInto({ fromMs, toMs: fromMs + dayMs }, instantMs);
  }

  /** On a day since the epoch, by the person's clock. */
  private drawOn(random: Random, day: number): number {
    const weekday = weekdayOf(day);
    const hours = weekday === 0 || weekday === 6 ? this.weekendHours : this.weekdayHours;
    return day * dayMs + hours.draw(random) * hourMs + random.below(hourMs);
  }

  private likelihood(day: number): number {
    return (this.days[weekdayOf(day)] ?? 0) / this.mostLikely;
  }
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(daysSinceEpoch: number): number {
  return (((daysSinceEpoch + 4) % 7) + 7) % 7;
}

/** Moves an instant by whole days, so that the hour stays. */
function moveInto(period: Period, atMs: number): number {
  if (atMs < period.fromMs) return atMs + Math.ceil((period.fromMs - atMs) / dayMs) * dayMs;
  if (atMs >= period.toMs) return atMs - (Math.floor((atMs - period.toMs) / dayMs) + 1) * dayMs;
  return atMs;
}

const leisureDays: readonly number[] = [15, 10, 10, 10, 10, 9, 12];
const leisureHours: readonly [weekday: Hours, weekend: Hours] = [
  [2, 1, 0, 0, 0, 1, 2, 4, 5, 5, 5, 6, 9, 7, 5, 5, 6, 8, 11, 15, 18, 17, 11, 5],
  [4, 2, 1, 0, 0, 0, 1, 3, 6, 9, 11, 11, 10, 10, 10, 10, 11, 11, 12, 15, 17, 15, 10, 6],
];

/** Shopping and watching: evenings, a little over lunch, most on Sundays. */
export const leisure = new Rhythm(leisureDays, ...leisureHours);

const leisureByShare = new Map<number, Rhythm>();

/** The same with another share of Saturdays and Sundays, in percent: 0 to 100. */
export function leisureOf(weekendPercent: number): Rhythm {
  const known = leisureByShare.get(weekendPercent);
  if (known !== undefined) return known;
  const isWeekend = (day: number): boolean => day === 0 || day === 6;
  const sum = (weekend: boolean): number =>
    leisureDays.reduce((total, weight, day) => total + (isWeekend(day) === weekend ? weight : 0), 0);
  const days = leisureDays.map((weight, day) =>
    isWeekend(day) ? (weight * weekendPercent) / sum(true) : (weight * (100 - weekendPercent)) / sum(false),
  );
  const rhythm = new Rhythm(days, ...leisureHours);
  leisureByShare.set(weekendPercent, rhythm);
  return rhythm;
}

/** Work: office hours, hardly anything at weekends. */
export const office = new Rhythm(
  [2, 15, 17, 17, 16, 12, 2],
  [0, 0, 0, 0, 0, 0, 1, 4, 10, 15, 17, 15, 8, 12, 16, 15, 12, 8, 4, 3, 2, 2, 1, 0],
  [1, 0, 0, 0, 0, 0, 1, 2, 4, 6, 7, 7, 6, 5, 5, 5, 5, 4, 4, 5, 6, 5, 3, 1],
);
