// What services share: each takes from it what it needs.

import type { ChangeHub } from "./change-hub.ts";
import type { CurrentSpace } from "./current-space.ts";
import type { Implementer } from "./implementer.ts";
import type { JourneyFactsCache } from "./journeys/journey-facts.ts";
import type { PreferenceStore } from "./preference-store.ts";

export interface ServiceParts {
  readonly implementer: Implementer;
  readonly current: CurrentSpace;
  readonly hub: ChangeHub;
  readonly facts: JourneyFactsCache;
  readonly preferences: PreferenceStore;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}
