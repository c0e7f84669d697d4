// What services share: each takes from it what it needs.

import type { ChangeHub } from "./change-hub.ts";
import type { CurrentSpace } from "./current-space.ts";
import type { Implementer } from "./implementer.ts";
import type { JourneyFactsCache } from "./journeys/journey-facts.ts";
import type { PreferenceStore } from "./preference-store.ts";
import type { LastRehearsals } from "./rehearsals/last-rehearsals.ts";
import type { MessagesDigest } from "./rehearsals/messages-digest.ts";
import type { RehearsalDesk } from "./rehearsals/rehearsal-desk.ts";
import type { TravelDesk } from "./travel-desk.ts";

export interface ServiceParts {
  readonly implementer: Implementer;
  readonly current: CurrentSpace;
  readonly hub: ChangeHub;
  readonly facts: JourneyFactsCache;
  readonly rehearsals: RehearsalParts;
  readonly travel: TravelDesk;
  readonly preferences: PreferenceStore;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

interface RehearsalParts {
  readonly desk: RehearsalDesk;
  readonly last: LastRehearsals;
  readonly messages: MessagesDigest;
}
