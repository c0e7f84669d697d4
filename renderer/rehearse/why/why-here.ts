// What "why, here" asks about: the selected step; else where the picked person waits at the playhead; else why they
// are in the journey, or are not.

import type { StepId } from "../../../shared/base/ids.ts";
import type { TransitionRecord } from "../../../shared/engine/machine/transition-record.ts";
import { host } from "../../host/host.ts";
import { queryClient } from "../../host/query-client.ts";
import { shownRehearsal } from "../people/shown-rehearsal.ts";
import type { Rehearsing } from "../rehearsing.ts";

/** Nobody is picked: nothing is asked. */
export async function askWhyHere(rehearsing: Rehearsing): Promise<void> {
  const { person: userId, step, ask, playhead } = rehearsing;
  if (userId === null) return;
  if (step !== null) return ask({ about: "step", userId, step });
  const rehearsal = shownRehearsal(rehearsing).id;
  const transitions = await queryClient
    .ensureQueryData({
      queryKey: ["storyTransitions", rehearsal, userId],
      queryFn: () => host.story.transitions({ rehearsal, userId }),
    })
    // The card asks itself, and says what is wrong.
    .catch((): readonly TransitionRecord[] => []);
  const here = lastReached(transitions, playhead.state.atMs);
  ask(here === null ? { about: "entry", userId } : { about: "step", userId, step: here });
}

/** In the instance that goes on at the instant; null where none does. */
function lastReached(transitions: readonly TransitionRecord[], atMs: number): StepId | null {
  const past = transitions.filter((record) => record.atMs <= atMs);
  if (past.at(-1)?.kind.what === "ended") return null;
  const reached = past.findLast(({ kind }) => kind.what === "reached")?.kind;
  return reached?.what === "reached" ? reached.step : null;
}
