// The picked person's way, for the map; null while nobody is picked, or their way is not known yet.

import type { Journey } from "../../../shared/journey/journey.ts";
import type { Rehearsing } from "../rehearsing.ts";
import type { PersonWay } from "./person-way.ts";

export function usePersonWay(_rehearsing: Rehearsing | null, _journey: Journey | null): PersonWay | null {
  return null;
}
