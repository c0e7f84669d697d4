// What journeys refer to: audiences, computed traits, destinations (FORMATS.md, "Definitions").

import type { AudienceId, ComputedTraitId, DestinationId } from "../base/ids.ts";
import type { Condition, EventPattern } from "../conditions/condition.ts";

export interface Audience {
  readonly id: AudienceId;
  readonly name: string;
  readonly condition: Condition;
}

/** What a computed trait makes of one property of its events. */
export const aggregatesOfProperty = [
  "sum",
  "average",
  "min",
  "max",
  "first",
  "last",
  "mostFrequent",
  "uniqueList",
  "uniqueListCount",
] as const;

export type Aggregate = "eventCount" | (typeof aggregatesOfProperty)[number];

export interface ComputedTrait {
  readonly id: ComputedTraitId;
  readonly name: string;
  readonly type: Aggregate;
  readonly event: EventPattern;
  /** Absent for eventCount alone. */
  readonly property?: string;
  readonly within?: string;
}

export interface Destination {
  readonly id: DestinationId;
  readonly name: string;
  readonly kind: "event" | "list";
}

export interface Definitions {
  readonly format: "rehearse.definitions/1";
  readonly audiences: readonly Audience[];
  readonly computedTraits: readonly ComputedTrait[];
  readonly destinations: readonly Destination[];
}
