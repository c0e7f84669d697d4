// How fast a rehearsal is played, in milliseconds of it a second: from a minute to a month, evenly spread over stops
// that people think in and logarithmic between them.

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;
const monthMs = 30 * dayMs;

/** Each lies at its number on the slider. */
export const speedStops: readonly number[] = [
  minuteMs,
  10 * minuteMs,
  hourMs,
  6 * hourMs,
  dayMs,
  weekMs,
  monthMs,
];

export const slowest = minuteMs;
export const fastest = monthMs;
export const usualSpeed = 6 * hourMs;

interface SpeedUnit {
  readonly ms: number;
  readonly short: string;
  readonly one: string;
}

const units: readonly SpeedUnit[] = [
  { ms: monthMs, short: "month", one: "month" },
  { ms: weekMs, short: "w", one: "week" },
  { ms: dayMs, short: "d", one: "day" },
  { ms: hourMs, short: "h", one: "hour" },
  { ms: minuteMs, short: "min", one: "minute" },
];

const unitOf = (speed: number): SpeedUnit =>
  units.find(({ ms }) => speed >= ms) ?? { ms: minuteMs, short: "min", one: "minute" };

/** In the unit that people would say it in, to two digits. */
const amountOf = (speed: number, { ms }: SpeedUnit): number => Number((speed / ms).toPrecision(2));

/** 0 … 6 → a speed that its words say exactly. */
export function speedAt(position: number): number {
  const below = Math.min(speedStops.length - 2, Math.max(0, Math.floor(position)));
  const from = speedStops[below] ?? slowest;
  const to = speedStops[below + 1] ?? fastest;
  const speed = from * (to / from) ** (position - below);
  const unit = unitOf(speed);
  return Math.round(Math.min(fastest, Math.max(slowest, amountOf(speed, unit) * unit.ms)));
}

/** The place on the slider: the inverse of speedAt, but for its rounding. */
export function speedPosition(speed: number): number {
  const above = speedStops.findIndex((stop) => stop >= speed);
  if (above <= 0) return above === 0 ? 0 : speedStops.length - 1;
  const from = speedStops[above - 1] ?? slowest;
  const to = speedStops[above] ?? fastest;
  return above - 1 + Math.log(speed / from) / Math.log(to / from);
}

/** The stop after (before) this speed; the last one stays. */
export function neighbouringSpeed(speed: number, direction: "slower" | "faster"): number {
  if (direction === "faster") return speedStops.find((stop) => stop > speed) ?? fastest;
  return speedStops.findLast((stop) => stop < speed) ?? slowest;
}

/** "6 h/s". */
export function speedText(speed: number): string {
  const unit = unitOf(speed);
  return `${amountOf(speed, unit)} ${unit.short}/s`;
}

/** "6 hours a second". */
export function speedWords(speed: number): string {
  const unit = unitOf(speed);
  const amount = amountOf(speed, unit);
  return `${amount} ${unit.one}${amount === 1 ? "" : "s"} a second`;
}
