// The playhead of the rehearsals that are open: one for the same pair, whatever is told of them anew. It begins where
// the last one of the same journey was left.

import { useEffect, useMemo } from "react";
import type { OpenedRehearsal } from "../../shared/api/travel-contract.ts";
import { createPlayhead } from "./playhead/create-playhead.ts";
import type { Playhead } from "./playhead/playhead.ts";
import { instantIn, rememberInstant } from "./remembered.ts";

export function useKeptPlayhead(
  opened: OpenedRehearsal | null,
  other: OpenedRehearsal | null,
): Playhead | null {
  const [a, b] = [opened?.id ?? null, other?.id ?? null];
  const playhead = useMemo(
    () =>
      opened === null
        ? null
        : createPlayhead(opened, other, instantIn(opened.journeyId) ?? opened.setup.untilMs),
    [a, b],
  );
  const journey = opened?.journeyId ?? null;
  useEffect(() => {
    if (playhead === null || journey === null) return;
    const end = playhead.subscribe(() => rememberInstant(journey, playhead.state.atMs));
    return () => {
      end();
      playhead.pause();
    };
  }, [playhead, journey]);
  return playhead;
}
