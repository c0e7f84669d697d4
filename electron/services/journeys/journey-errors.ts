// How many errors a journey has: what keeps it from being rehearsed, kept as a version, or published.

import { checkJourney } from "../../../shared/journey/read-journey.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";

export function journeyErrors(document: unknown, definitions: Definitions): number {
  const checked = checkJourney(document, { definitions });
  // Of several at one place the window shows the first.
  return checked.ok ? 0 : new Set(checked.error.map(({ pointer }) => pointer)).size;
}
