// The rehearsals of the journey that is open, wired to its session: running them, and travelling through them.

import { useJourneyMap } from "../rehearse/map/use-journey-map.ts";
import { useRehearsing } from "../rehearse/use-rehearsing.ts";
import type { JourneySession } from "../session/journey-session.ts";
import type { ShownState } from "../session/use-shown-state.ts";
import type { JourneyMode } from "./journey-mode.ts";
import { type LastRehearsalState, useLastRehearsal } from "./use-last-rehearsal.ts";
import { useRehearsal } from "./use-rehearsal.ts";

interface JourneyRehearsals {
  readonly session: JourneySession;
  readonly state: ShownState;
  readonly mode: JourneyMode;
  readonly onMode: (mode: JourneyMode) => void;
  /** Whether an error keeps the journey from being rehearsed. */
  readonly obstructed: boolean;
  readonly openPanel: () => void;
  readonly say: (words: string) => void;
}

export function useJourneyRehearsals(options: JourneyRehearsals) {
  const { session, state, mode, onMode, obstructed, openPanel, say } = options;
  const last = useLastRehearsal(state.id);
  const rehearse = useRehearsing({
    journeyId: state.id,
    enabled: mode === "rehearse",
    newest: newestOf(last),
    draft: state.journey,
    selection: state.selection,
    onSelect: (selection) => session.select(selection),
    keepAsDraft: (journey) =>
      void session.apply([{ kind: "replaceJourney", journey, name: "Keep what was tried as draft" }]),
    onPanel: openPanel,
    say,
  });
  const travelling = rehearse.state.kind === "open" ? rehearse.state.rehearsing : null;
  const rehearsal = useRehearsal({
    journey: state.id,
    obstructed,
    prepare: async () => {
      await session.flush();
      return !session.isUnsaved;
    },
    onDone: (id) => {
      say("The rehearsal is done.");
      openPanel();
      rehearse.open(id);
      onMode("rehearse");
    },
  });
  return {
    last,
    rehearse,
    rehearsal,
    /** Travelled through; null in the other modes, and while there is no rehearsal. */
    travelling,
    map: useJourneyMap(travelling),
  };
}

function newestOf(last: LastRehearsalState): number | null | undefined {
  if (last.kind === "known") return last.rehearsal.id;
  return last.kind === "never" ? null : undefined;
}
