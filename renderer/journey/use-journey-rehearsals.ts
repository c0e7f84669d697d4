// The rehearsals of the journey that is open, to travel through, wired to its session.

import { useRehearsing, type RehearseMode } from "../rehearse/use-rehearsing.ts";
import type { JourneySession } from "../session/journey-session.ts";
import type { ShownState } from "../session/use-shown-state.ts";
import type { LastRehearsalState } from "./use-last-rehearsal.ts";

interface JourneyRehearsals {
  readonly session: JourneySession;
  readonly state: ShownState;
  readonly last: LastRehearsalState;
  readonly enabled: boolean;
  readonly say: (words: string) => void;
}

export function useJourneyRehearsals({
  session,
  state,
  last,
  enabled,
  say,
}: JourneyRehearsals): RehearseMode {
  return useRehearsing({
    journeyId: state.id,
    enabled,
    newest: newestOf(last),
    draft: state.journey,
    selection: state.selection,
    onSelect: (selection) => session.select(selection),
    keepAsDraft: (journey) =>
      void session.apply([{ kind: "replaceJourney", journey, name: "Keep what was tried as draft" }]),
    say,
  });
}

function newestOf(last: LastRehearsalState): number | null | undefined {
  if (last.kind === "known") return last.rehearsal.id;
  return last.kind === "never" ? null : undefined;
}
