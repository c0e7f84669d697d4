// What a subscriber plays: evenings and weekends, something of a few favourite genres.

import { exponential } from "../distributions.ts";
import type { History } from "../history.ts";
import type { Person } from "../person.ts";
import { dayMs, leisure } from "../rhythm.ts";

const genres = ["Drama", "Comedy", "Crime", "Documentary", "Children", "Sport", "Science fiction"] as const;

interface Watching {
  readonly person: Person;
  readonly fromMs: number;
  readonly toMs: number;
  readonly playsPerWeek: number;
}

export function watch(history: History, { person, fromMs, toMs, playsPerWeek }: Watching): void {
  const { random } = history;
  const favourite = random.pick(genres);
  const meanGapMs = (7 * dayMs) / (playsPerWeek * (0.3 + 0.7 * exponential(random)));
  let atMs = fromMs + exponential(random) * meanGapMs;
  while (atMs < toMs) {
    play(history, { person, favourite, atMs: leisure.drawSoon(random, atMs, person.country.zoneMs) });
    atMs += dayMs / 4 + exponential(random) * meanGapMs;
  }
}

interface Play {
  readonly person: Person;
  readonly favourite: string;
  readonly atMs: number;
}

function play(history: History, { person, favourite, atMs }: Play): void {
  const { random } = history;
  if (random.chance(0.15)) history.look(atMs - 20_000, person.usesApp ? "screen" : "page", "Catalogue");
  const genre = random.chance(0.6) ? favourite : random.pick(genres);
  const minutes = 5 + Math.floor(38 * exponential(random));
  const device = person.usesApp ? "tv" : "web";
  const length = random.chance(0.01) ? `"${minutes}"` : String(minutes);
  history.track(atMs, "Content Played", `"genre":"${genre}","minutes":${length},"device":"${device}"`);
}
