// The Rehearse mode of a journey that is open: which rehearsal is travelled through, and all that its parts share.

import { useEffect, useMemo, useState } from "react";
import type { PeopleScope } from "../../shared/api/cohort.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { OpenedRehearsal } from "../../shared/api/travel-contract.ts";
import type { StepId } from "../../shared/base/ids.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { definitionNames } from "../../shared/people/definition-names.ts";
import { createPlayhead } from "./playhead/create-playhead.ts";
import { forgetPlace, instantIn, placeIn, rememberInstant, rememberPlace } from "./remembered.ts";
import type { ComparedSide, Neighbours, Rehearsing, RehearsePanel, WhySubject } from "./rehearsing.ts";
import { useOpenedRehearsal } from "./use-opened-rehearsal.ts";

export interface RehearseOptions {
  readonly journeyId: string;
  /** Whether the mode is shown. */
  readonly enabled: boolean;
  /** The newest rehearsal of the journey; null where there is none, undefined while that is not known. */
  readonly newest: number | null | undefined;
  /** What is worked on. */
  readonly draft: Journey;
  /** In the draft, which may have other steps than what was rehearsed. */
  readonly selection: readonly StepId[];
  readonly onSelect: (selection: readonly StepId[]) => void;
  readonly keepAsDraft: (journey: Journey) => void;
  readonly say: (words: string) => void;
}

export type RehearseState =
  | { readonly kind: "off" }
  | { readonly kind: "opening" }
  /** The journey was never rehearsed. */
  | { readonly kind: "never" }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly forget: () => void }
  | { readonly kind: "open"; readonly rehearsing: Rehearsing };

export interface RehearseMode {
  readonly state: RehearseState;
  /** Opens a rehearsal, alone. */
  readonly open: (rehearsal: number) => void;
}

export function useRehearsing(options: RehearseOptions): RehearseMode {
  const { journeyId, enabled, newest } = options;
  const [place, setPlace] = useState(() => placeIn(journeyId));
  const shown = place?.rehearsal ?? newest ?? null;
  const first = useOpenedRehearsal(enabled ? shown : null);
  const second = useOpenedRehearsal(enabled ? (place?.other ?? null) : null);
  const opened = first.kind === "opened" ? first.rehearsal : null;
  const other = second.kind === "opened" ? second.rehearsal : null;
  const rehearsing = useParts(options, { opened, other, setPlace });
  useEffect(() => {
    if (place !== null) rememberPlace(journeyId, place);
  }, [journeyId, place]);
  const open = (rehearsal: number): void => setPlace({ rehearsal, other: null, person: null });
  return { state: stateNow(), open };

  function stateNow(): RehearseState {
    if (!enabled) return { kind: "off" };
    const refused = first.kind === "refused" ? first : second.kind === "refused" ? second : null;
    if (refused !== null) {
      const forget = (): void => {
        forgetPlace(journeyId);
        setPlace(null);
      };
      return { kind: "refused", refusal: refused.refusal, forget };
    }
    if (rehearsing !== null) return { kind: "open", rehearsing };
    return shown === null && newest === null ? { kind: "never" } : { kind: "opening" };
  }
}

interface OpenPair {
  readonly opened: OpenedRehearsal | null;
  readonly other: OpenedRehearsal | null;
  readonly setPlace: (
    place: {
      readonly rehearsal: number;
      readonly other: number | null;
      readonly person: string | null;
    } | null,
  ) => void;
}

function useParts(options: RehearseOptions, { opened, other, setPlace }: OpenPair): Rehearsing | null {
  const { draft, keepAsDraft, say } = options;
  const [step, selectStep] = useSelectedStep(options);
  const [countBy, setCountBy] = useState<"total" | "unique">("total");
  const [side, setSide] = useState<ComparedSide>("both");
  const [journeyScope, setJourneyScope] = useState<PeopleScope>(inProgress);
  const [panel, show] = useState<RehearsePanel>({ kind: "people" });
  const [person, setPerson] = useState<string | null>(null);
  const [why, ask] = useState<WhySubject | null>(null);
  const [neighbours, setNeighbours] = useState<Neighbours>(alone);
  const playhead = usePlayhead(opened, other);
  const names = useMemo(
    () => (opened === null ? null : definitionNames(opened.definitions)),
    [opened?.definitions],
  );
  if (opened === null || playhead === null || names === null) return null;
  const scope = scopeFor(step, journeyScope);
  return {
    opened,
    other,
    side: other === null ? "a" : side,
    setSide,
    names,
    draft,
    playhead,
    step,
    selectStep,
    countBy,
    setCountBy,
    scope,
    setScope: (next) => {
      setJourneyScope(next);
      selectStep("step" in next ? (next.step as StepId) : null);
    },
    person,
    pick: (userId) => {
      setPerson(userId);
      ask(null);
      show((now) => (userId !== null ? { kind: "story" } : now.kind === "story" ? { kind: "people" } : now));
    },
    neighbours: person === null ? alone : neighbours,
    setNeighbours,
    panel: panel.kind === "story" && person === null ? { kind: "people" } : panel,
    show,
    why,
    ask,
    open: (rehearsal) => {
      ask(null);
      setPlace({ rehearsal, other: null, person: null });
    },
    compareWith: (rehearsal) => {
      ask(null);
      setSide("both");
      setPlace({ rehearsal: opened.id, other: rehearsal, person });
      show({ kind: rehearsal === null ? "people" : "comparison" });
    },
    keepAsDraft,
    say,
  };
}

/** Follows the draft's selection, and may besides be a step that only the rehearsed journey has. */
function useSelectedStep({ enabled, selection, onSelect }: RehearseOptions) {
  const [step, setStep] = useState<StepId | null>(selection[0] ?? null);
  const [wasEnabled, setWasEnabled] = useState(enabled);
  if (enabled !== wasEnabled) {
    setWasEnabled(enabled);
    if (enabled) setStep(selection[0] ?? null);
  }
  const select = (chosen: StepId | null): void => {
    setStep(chosen);
    onSelect(chosen === null ? [] : [chosen]);
  };
  return [step, select] as const;
}

const alone: Neighbours = { previous: null, next: null };

const inProgress: PeopleScope = { of: "journey", state: "inProgress" };

/** The list that was chosen, where it is of the step that is selected; else that step's first. */
function scopeFor(step: StepId | null, chosen: PeopleScope): PeopleScope {
  if (step === null) return chosen.of === "journey" ? chosen : inProgress;
  if (chosen.of !== "journey" && chosen.step === step) return chosen;
  return { of: "step", step, state: "waiting" };
}

/** One for the same pair, whatever is told of them anew. It begins where the rehearsal was left. */
function usePlayhead(opened: OpenedRehearsal | null, other: OpenedRehearsal | null) {
  const [a, b] = [opened?.id ?? null, other?.id ?? null];
  const playhead = useMemo(
    () =>
      opened === null ? null : createPlayhead(opened, other, instantIn(opened.id) ?? opened.setup.untilMs),
    [a, b],
  );
  useEffect(() => {
    if (playhead === null || a === null) return;
    return () => {
      rememberInstant(a, playhead.state.atMs);
      playhead.pause();
    };
  }, [playhead, a]);
  return playhead;
}
