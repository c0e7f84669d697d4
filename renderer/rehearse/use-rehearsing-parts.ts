// All that the parts of the Rehearse mode share, over the rehearsals that are open: the playhead, what is chosen, what
// stands on the right, what is asked.

import { useMemo, useState } from "react";
import type { PeopleScope } from "../../shared/api/cohort.ts";
import type { OpenedRehearsal } from "../../shared/api/travel-contract.ts";
import type { StepId } from "../../shared/base/ids.ts";
import { definitionNames } from "../../shared/people/definition-names.ts";
import { askedPlace } from "./asked-place.ts";
import type { RememberedPlace } from "./remembered.ts";
import type { ComparedSide, Neighbours, Rehearsing, RehearsePanel, WhySubject } from "./rehearsing.ts";
import { useKeptPlayhead } from "./use-kept-playhead.ts";
import type { RehearseOptions } from "./use-rehearsing.ts";

interface OpenPair {
  /** null: while none is open. */
  readonly opened: OpenedRehearsal | null;
  readonly other: OpenedRehearsal | null;
  readonly setPlace: (place: RememberedPlace) => void;
}

export function useRehearsingParts(options: RehearseOptions, pair: OpenPair): Rehearsing | null {
  const { opened, other } = pair;
  const [countBy, setCountBy] = useState<"total" | "unique">("total");
  const chosen = useChosen(options);
  const shown = useShown(opened, options.onPanel);
  const compared = useCompared(pair, shown);
  const playhead = useKeptPlayhead(opened, other);
  const names = useMemo(
    () => (opened === null ? null : definitionNames(opened.definitions)),
    [opened?.definitions],
  );
  if (opened === null || playhead === null || names === null) return null;
  const { draft, keepAsDraft, say } = options;
  return {
    opened,
    other,
    names,
    draft,
    playhead,
    countBy,
    setCountBy,
    ...chosen,
    ...shown,
    ...compared,
    keepAsDraft,
    say,
  };
}

/** The person, their neighbours in the list, the panel, and the answer that is shown. */
function useShown(opened: OpenedRehearsal | null, onPanel: () => void) {
  const [asked] = useState(() => askedPlace(location.search)?.person ?? null);
  const [panel, setPanel] = useState<RehearsePanel>(asked === null ? people : { kind: "story" });
  const [person, setPerson] = useState<string | null>(asked);
  const [why, ask] = useState<WhySubject | null>(null);
  const [neighbours, setNeighbours] = useState<Neighbours>(alone);
  const [openedId, setOpenedId] = useState(opened?.id);
  // What was set up is there: its people are shown.
  if (opened !== null && openedId !== opened.id) {
    setOpenedId(opened.id);
    if (panel.kind === "setup") setPanel(people);
  }
  return {
    person,
    pick: (userId: string | null): void => {
      setPerson(userId);
      ask(null);
      if (userId !== null) onPanel();
      setPanel((now) => (userId !== null ? { kind: "story" } : now.kind === "story" ? people : now));
    },
    neighbours: person === null ? alone : neighbours,
    setNeighbours,
    panel: panel.kind === "story" && person === null ? people : panel,
    show: (next: RehearsePanel): void => {
      setPanel(next);
      onPanel();
    },
    why,
    ask,
  };
}

function useCompared(
  { opened, other, setPlace }: OpenPair,
  { ask, show }: Pick<Rehearsing, "ask" | "show">,
): Pick<Rehearsing, "side" | "setSide" | "open" | "compareWith" | "swap"> {
  const [side, setSide] = useState<ComparedSide>("both");
  return {
    side: other === null ? "a" : side,
    setSide,
    open: (rehearsal) => {
      ask(null);
      setPlace({ rehearsal, other: null });
    },
    compareWith: (rehearsal) => {
      if (opened === null) return;
      ask(null);
      setSide("both");
      setPlace({ rehearsal: opened.id, other: rehearsal });
      show(rehearsal === null ? people : { kind: "comparison" });
    },
    swap: () => {
      if (opened === null || other === null) return;
      ask(null);
      setPlace({ rehearsal: other.id, other: opened.id });
    },
  };
}

/** The step, which follows the draft's selection and may besides be one that only the rehearsed journey has. */
function useChosen({ enabled, selection, onSelect }: RehearseOptions) {
  const [step, setStep] = useState<StepId | null>(selection[0] ?? null);
  const [list, setList] = useState<PeopleScope>(inProgress);
  const [wasEnabled, setWasEnabled] = useState(enabled);
  if (enabled !== wasEnabled) {
    setWasEnabled(enabled);
    if (enabled) setStep(selection[0] ?? null);
  }
  const selectStep = (chosen: StepId | null): void => {
    setStep(chosen);
    onSelect(chosen === null ? [] : [chosen]);
  };
  return {
    step,
    selectStep,
    scope: scopeFor(step, list),
    setScope: (next: PeopleScope): void => {
      setList(next);
      selectStep("step" in next ? (next.step as StepId) : null);
    },
  };
}

const people: RehearsePanel = { kind: "people" };

const alone: Neighbours = { previous: null, next: null };

const inProgress: PeopleScope = { of: "journey", state: "inProgress" };

/** The list that was chosen, where it is of the step that is selected; else that step's first. */
function scopeFor(step: StepId | null, chosen: PeopleScope): PeopleScope {
  if (step === null) return chosen.of === "journey" ? chosen : inProgress;
  if (chosen.of !== "journey" && chosen.step === step) return chosen;
  return { of: "step", step, state: "waiting" };
}
