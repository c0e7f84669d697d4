// The connections of a rehearsed journey as people call them, with how often each was taken by the end.

import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import { connectionsOf } from "../../../shared/journey/connections.ts";
import type { Journey, Step } from "../../../shared/journey/journey.ts";
import { connectionName } from "../../../shared/journey/wording.ts";

export interface Connection {
  readonly step: string;
  readonly via: string;
}

export interface NamedConnection extends Connection {
  /** "Ordered? → After 2 days". */
  readonly name: string;
  readonly fired: number;
}

/** In the journey's order. */
export function connectionsOfJourney(journey: Journey, counts: InstantCounts): readonly NamedConnection[] {
  return journey.steps.flatMap((step) =>
    connectionsOf(step).map(({ via }) => ({
      step: step.id,
      via,
      name: namedConnection(step, via),
      fired: counts.steps[step.id]?.fired[via] ?? 0,
    })),
  );
}

/** A step with one way out is its own name. */
export function namedConnection(step: Step, via: string): string {
  const name = step.name || "Step without a name";
  return connectionsOf(step).length === 1 ? name : `${name} → ${connectionName(step, via)}`;
}

export const isSame = (one: Connection | null, other: Connection): boolean =>
  one?.step === other.step && one.via === other.via;
