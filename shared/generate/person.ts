// One sample person: who they are before they do anything.

import { countries, type Country } from "./countries.ts";
import { normal } from "./distributions.ts";
import { namePools } from "./names.ts";
import type { Random } from "./random.ts";
import { Weighted } from "./weighted.ts";

export interface Person {
  readonly country: Country;
  /** A JSON string, quotes included. */
  readonly nameJson: string;
  /** At a domain that is reserved for examples (RFC 2606); unlike anyone else's of the scenario. */
  readonly email: string;
  readonly age: number;
  readonly hasConsent: boolean;
  /** Whether they use the app (screens) rather than the site (pages). */
  readonly usesApp: boolean;
}

const domains = new Weighted([
  ["example.com", 6],
  ["example.org", 3],
  ["example.net", 2],
]);

const emojis = ["🎉", "🦊", "❤️", "👩‍💻", "🌈"] as const;

/** `tag` makes the address unique; a–z and 0–9. */
export function drawPerson(random: Random, tag: string): Person {
  const country = countries.draw(random);
  const pool = namePools[country.names];
  const first = random.pick(pool.first);
  const last = random.pick(pool.last);
  const flourish = random.chance(0.01) ? ` ${random.pick(emojis)}` : "";
  return {
    country,
    nameJson: JSON.stringify(`${first.shown} ${last.shown}${flourish}`),
    email: `${first.latin}.${last.latin}.${tag}@${domains.draw(random)}`,
    age: Math.max(18, Math.min(91, Math.round(41 + 14 * normal(random)))),
    hasConsent: random.chance(0.68),
    usesApp: random.chance(0.3),
  };
}

/** The traits that every scenario knows of a person, as the members of a JSON object. */
export function personTraits(person: Person): string {
  return `"name":${person.nameJson},"email":"${person.email}","country":"${person.country.code}","age":${person.age},"marketing_consent":${person.hasConsent}`;
}
