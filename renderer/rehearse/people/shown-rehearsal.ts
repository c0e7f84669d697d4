// Of two rehearsals that are compared, the one whose people and deliveries the panels list: that of the chosen side,
// A where both are on the canvas.

import type { OpenedRehearsal } from "../../../shared/api/travel-contract.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { PlayheadState } from "../playhead/playhead.ts";
import type { Rehearsing } from "../rehearsing.ts";

type Sides = Pick<Rehearsing, "opened" | "other" | "side">;

export const shownRehearsal = ({ opened, other, side }: Sides): OpenedRehearsal =>
  side === "b" && other !== null ? other : opened;

/** null before the first answer. */
export const shownCounts = (
  { other, side }: Sides,
  { counts }: Pick<PlayheadState, "counts">,
): InstantCounts | null => counts?.[side === "b" && other !== null ? 1 : 0] ?? null;

/** "A" or "B"; null where there is only one. */
export const shownSide = ({ other, side }: Sides): "A" | "B" | null =>
  other === null ? null : side === "b" ? "B" : "A";
