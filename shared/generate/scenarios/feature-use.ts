// The days on which someone uses the product: often at first, then less, until many are not seen again.

import { exponential, runLength } from "../distributions.ts";
import type { History } from "../history.ts";
import type { Person } from "../person.ts";
import { dayMs, minuteMs, office } from "../rhythm.ts";
import { Weighted } from "../weighted.ts";

const features = new Weighted([
  ["dashboard", 40],
  ["editor", 30],
  ["reports", 15],
  ["automation", 9],
  ["api", 6],
]);

interface FeatureUse {
  readonly person: Person;
  readonly fromMs: number;
  readonly daysPerWeek: number;
  /** People who drift away, after three weeks on average. */
  readonly driftPercent: number;
}

/** Records the uses until the end of the period; returns the number of them in the first fortnight. */
export function useFeatures(history: History, use: FeatureUse): number {
  const { random, period } = history;
  const { person, fromMs, daysPerWeek, driftPercent } = use;
  const endMs = random.chance(driftPercent / 100) ? fromMs + 21 * dayMs * exponential(random) : period.toMs;
  const meanGapMs = (7 * dayMs) / (daysPerWeek * (0.4 + 0.6 * exponential(random)));
  let early = 0;
  let atMs = fromMs + 5 * minuteMs * exponential(random);
  while (atMs < endMs && atMs < period.toMs) {
    early += atMs < fromMs + 14 * dayMs ? 1 : 0;
    useOnce(history, person, atMs);
    const gapMs = Math.max(dayMs / 2, exponential(random) * meanGapMs);
    atMs = office.drawSoon(random, atMs + gapMs, person.country.zoneMs);
  }
  return early;
}

function useOnce(history: History, person: Person, startMs: number): void {
  const { random } = history;
  let atMs = startMs;
  if (random.chance(0.25)) history.look(atMs - 5_000, person.usesApp ? "screen" : "page", "Dashboard");
  for (let uses = 1 + runLength(random, 0.25); uses > 0; uses -= 1) {
    const seconds = 20 + Math.floor(240 * exponential(random));
    history.track(atMs, "Feature Used", `"feature":"${features.draw(random)}","seconds":${seconds}`);
    atMs += seconds * 1_000;
  }
}
