// People of a chunk by a part of any trait's text, as they said it last: traits that are texts, and texts inside of
// those that are lists or objects. Each distinct value is looked at once.

import type { JsonValue } from "../../../shared/base/json.ts";
import { identify, type PeopleChunk } from "./people-chunk.ts";
import { traitValues } from "./trait-values.ts";

/** Tells `found` the users, each as often as they have such a trait. `wanted` is in small letters. */
export function eachWithTraitText(people: PeopleChunk, wanted: string, found: (user: number) => void): void {
  const code = people.codeOf(identify);
  if (code < 0) return;
  for (const key of people.keys.ofKind(code)) {
    const { codes, values } = traitValues(people, key, Infinity);
    const hits = Uint8Array.from(values, (value) => Number(hasText(value, wanted)));
    if (!hits.includes(1)) continue;
    for (let user = 0; user < codes.length; user += 1) {
      const value = codes[user] as number;
      if (value >= 0 && hits[value] === 1) found(user);
    }
  }
}

export function hasText(value: JsonValue, wanted: string): boolean {
  if (typeof value === "string") return value.toLowerCase().includes(wanted);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((inner: JsonValue) => hasText(inner, wanted));
}
