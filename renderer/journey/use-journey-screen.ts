// Everything that the parts of a journey's screen share: the open session, what it shows, and what is under way.

import { useMemo, useState } from "react";
import type { StepId } from "../../shared/base/ids.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import { definitionNames } from "../../shared/people/definition-names.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { useBuilder } from "../builder/use-builder.ts";
import type { JourneySession } from "../session/journey-session.ts";
import { useShownState } from "../session/use-shown-state.ts";
import type { JourneyMode } from "./journey-mode.ts";
import { useJourneyActions } from "./use-journey-actions.ts";
import { useJourneyRehearsals } from "./use-journey-rehearsals.ts";
import { useProblems } from "./use-problems.ts";
import { useModeView } from "./use-mode-view.ts";
import { useScreenView } from "./use-screen-view.ts";
import { useShownJourney } from "./use-shown-journey.ts";

export interface OpenJourneyProps {
  readonly session: JourneySession;
  readonly definitions: Definitions;
  readonly mode: JourneyMode;
  readonly onMode: (mode: JourneyMode) => void;
}

export type JourneyScreenState = ReturnType<typeof useJourneyScreen>;

export function useJourneyScreen({ session, definitions, mode, onMode }: OpenJourneyProps) {
  const state = useShownState(session);
  const names = useMemo(() => definitionNames(definitions), [definitions]);
  const builder = useBuilder(session);
  const problems = useProblems(state.journey, definitions);
  const view = useModeView(useScreenView(), { mode, onMode });
  const actions = useJourneyActions(session);
  const shown = useShownJourney({ state, showing: view.view.showing, names });
  const [renaming, setRenaming] = useState(false);
  /** For who does not see that something is done. */
  const [said, setSaid] = useState("");
  const toProblem = ({ step, pointer }: JourneyProblem): void => {
    view.showPanel();
    if (mode !== "build") onMode("build");
    builder.openField({ step, pointer: insideStep(pointer) });
  };
  const obstacle = problems.find(({ severity }) => severity === "error") ?? null;
  const rehearsals = useJourneyRehearsals({
    session,
    state,
    mode,
    onMode,
    obstructed: obstacle !== null,
    openPanel: () => view.setPanelOpen(true),
    say: setSaid,
  });
  return {
    session,
    state,
    definitions,
    names,
    builder,
    problems,
    view,
    actions,
    shown,
    obstacle,
    /** Whether the canvas takes edits: it shows what is worked on, to be built, where it can be saved. */
    building: mode === "build" && view.view.showing.kind === "current" && state.readOnly === null,
    ...rehearsals,
    mode,
    onMode: view.toMode,
    renaming,
    said,
    setRenaming,
    toProblem,
    openStep: (step: StepId): void => {
      if (view.view.showing.kind === "current") view.showPanel();
      builder.openField({ step, pointer: null });
    },
    restore: (version: number) => actions.restore(version, () => view.show({ kind: "current" })),
  };
}

/** "/steps/2/condition/all/0" is "/condition/all/0" in its step. */
const insideStep = (pointer: string): string => pointer.replace(/^\/steps\/\d+/, "");
