// Plays the changes of somebody who was found as a what-if, then opens it where they take the branch, and picks them.

import { useState } from "react";
import type { NearestPerson } from "../../../shared/api/find-contract.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";
import type { PersonEdits } from "../../../shared/api/what-if-contract.ts";
import { attempt } from "../../host/attempt.ts";
import { host, windowId } from "../../host/host.ts";
import { useChange } from "../../host/use-change.ts";
import type { Rehearsing } from "../rehearsing.ts";

export interface FoundWhatIf {
  /** The part that is played, 0 … 1; null: none runs. */
  readonly done: number | null;
  readonly refusal: Refusal | null;
  readonly start: () => void;
  readonly cancel: () => void;
}

export function useFoundWhatIf(rehearsing: Rehearsing, found: NearestPerson): FoundWhatIf {
  const { opened, open, pick, playhead, say } = rehearsing;
  const [done, setDone] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useChange((change) => {
    if (change.kind !== "rehearsal" || change.journey !== opened.journeyId || change.done === null) return;
    const told = change.done;
    setDone((before) => (before === null ? null : told));
  });
  const run = async (): Promise<void> => {
    setDone(0);
    setRefusal(null);
    let id: number | null = null;
    const refused = await attempt(async () => {
      const asked = { rehearsal: opened.id, fromMs: opened.setup.publishedAtMs, journey: null };
      id = (await host.whatIf.run({ ...asked, people: [editsOf(found)], window: windowId })).id;
    });
    setDone(null);
    setRefusal(refused?.kind === "cancelled" ? null : refused);
    if (id === null) return;
    say("The what-if is played and open.");
    playhead.goTo(found.takesAtMs);
    open(id);
    pick(found.userId);
  };
  return {
    done,
    refusal,
    start: () => void run(),
    cancel: () => void attempt(() => host.rehearsal.cancel({ journey: opened.journeyId })),
  };
}

/** Edits reach back before publication: a what-if that begins there shares nothing that they could contradict. */
function editsOf({ userId, base, edits }: NearestPerson): PersonEdits {
  return {
    userId,
    edits: edits.map((edit) =>
      edit.edit === "add"
        ? { edit: edit.edit, message: edit.message }
        : { edit: edit.edit, index: edit.index },
    ),
    ...(base === null ? { isNew: true } : {}),
  };
}
