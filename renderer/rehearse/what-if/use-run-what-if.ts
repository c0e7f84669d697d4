// Playing a what-if: how far it is, its cancelling, and what refused it. When it is done it is compared with its base.

import { useState } from "react";
import type { Refusal } from "../../../shared/api/refusal.ts";
import { attempt } from "../../host/attempt.ts";
import { asJson } from "../../host/as-json.ts";
import { host, windowId } from "../../host/host.ts";
import { useChange } from "../../host/use-change.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { peopleEdits, whatIfDraft } from "./what-if-draft.ts";

export interface WhatIfRun {
  /** The part of the work that is done, 0 … 1; null: none runs. */
  readonly done: number | null;
  readonly refusal: Refusal | null;
  readonly start: () => void;
  readonly cancel: () => void;
}

export function useRunWhatIf({ opened, compareWith, say }: Rehearsing): WhatIfRun {
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
    const draft = whatIfDraft(opened.id);
    let id: number | null = null;
    const refused = await attempt(async () => {
      const made = await host.whatIf.run({
        rehearsal: opened.id,
        fromMs: draft.fromMs ?? opened.setup.publishedAtMs,
        journey: draft.journey === null ? null : asJson(draft.journey),
        people: peopleEdits(draft),
        window: windowId,
      });
      id = made.id;
    });
    setDone(null);
    setRefusal(refused?.kind === "cancelled" ? null : refused);
    if (id === null) return;
    say("The what-if is played. It is shown beside the rehearsal.");
    compareWith(id);
  };
  return {
    done,
    refusal,
    start: () => void run(),
    cancel: () => void attempt(() => host.rehearsal.cancel({ journey: opened.journeyId })),
  };
}
