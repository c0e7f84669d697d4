// Ids of new journeys, made from their names. Never one that the space knows, deleted journeys included: they can
// come back.

import type { JourneyId } from "../../../shared/base/ids.ts";
import { slugOf } from "../../../shared/journey/slug.ts";

/** Leaves room for a number within the 63 characters of an id. */
const longestSlug = 50;

/** "welcome", then "welcome-2", "welcome-3" … */
export function freeJourneyId(name: string, taken: ReadonlySet<string>): JourneyId {
  const slug = slugOf(name, "-", longestSlug) || "journey";
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(id)) return id;
  }
}
