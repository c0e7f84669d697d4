// Who moved between two instants: how many more took each way.

import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { Move } from "../../canvas/journey-map.ts";
import { keyOfWay } from "../../canvas/journey-layout.ts";

/** `before` is of an earlier instant of the same rehearsal. */
export function movesBetween(
  before: InstantCounts,
  after: InstantCounts,
  side: Move["side"],
): readonly Omit<Move, "after">[] {
  const moves: Omit<Move, "after">[] = [];
  for (const [step, { fired }] of Object.entries(after.steps)) {
    const old = before.steps[step]?.fired;
    for (const [via, now] of Object.entries(fired)) {
      const people = now - (old?.[via] ?? 0);
      if (people > 0) moves.push({ way: keyOfWay({ step, via }), people, side });
    }
  }
  return moves;
}
