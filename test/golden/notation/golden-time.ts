// Instants of goldens: distances from 2026-01-01T00:00:00.000Z, e.g. "0", "1d", "-2h", "1d2h-1ms".

export const baseMs = Date.UTC(2026, 0, 1);

const unitMs: Record<string, number> = { ms: 1, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Epoch milliseconds. A sign holds until the next one. */
export function parseTime(text: string): number {
  if (text === "0") return baseMs;
  if (!/^([+-]?[0-9]+(ms|m|h|d|w))+$/.test(text)) throw new Error(`not a time: ${text}`);
  let ms = baseMs;
  let sign = 1;
  for (const [, mark, amount, unit = ""] of text.matchAll(/([+-]?)([0-9]+)(ms|m|h|d|w)/g)) {
    if (mark !== undefined && mark !== "") sign = mark === "-" ? -1 : 1;
    ms += sign * Number(amount) * (unitMs[unit] ?? Number.NaN);
  }
  return ms;
}

/** The one way of writing an instant that is used to compare: days, hours and minutes, then ± milliseconds. */
export function printTime(ms: number): string {
  const minutes = Math.round((ms - baseMs) / 60_000);
  const fraction = ms - baseMs - minutes * 60_000;
  let text = minutes < 0 ? "-" : "";
  let rest = Math.abs(minutes);
  for (const [unit, size] of [
    ["d", 1440],
    ["h", 60],
    ["m", 1],
  ] as const) {
    const amount = Math.floor(rest / size);
    if (amount > 0) text += `${amount}${unit}`;
    rest -= amount * size;
  }
  if (fraction !== 0) text += `${fraction < 0 ? "-" : "+"}${Math.abs(fraction)}ms`;
  return text === "" ? "0" : text;
}
