// The right end of the header: undo and redo, what is wrong, whether it is saved, and the rehearsal. Undo, problems
// and saving belong to building; in the other ways to look at a journey their places stay empty.

import type { ReactNode } from "react";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import type { JourneySession } from "../session/journey-session.ts";
import type { ShownState } from "../session/use-shown-state.ts";
import styles from "./HeaderActions.module.css";
import { ProblemsPill } from "./ProblemsPill.tsx";
import { RehearseButton } from "./RehearseButton.tsx";
import { SavedState } from "./SavedState.tsx";
import { UndoRedo } from "./UndoRedo.tsx";
import type { Rehearsal } from "../rehearse/setup/rehearsal-run.ts";

export interface HeaderActionsProps {
  readonly session: JourneySession;
  readonly state: ShownState;
  readonly problems: readonly JourneyProblem[];
  readonly problemList: (close: () => void) => ReactNode;
  readonly onProblem: (problem: JourneyProblem) => void;
  /** The first error, which keeps the journey from being rehearsed. */
  readonly obstacle: JourneyProblem | null;
  readonly rehearsal: Rehearsal;
}

export function HeaderActions(props: HeaderActionsProps) {
  const { session, state, problems, problemList, onProblem, obstacle, rehearsal } = props;
  return (
    <>
      {state.readOnly === null && (
        <>
          <UndoRedo history={state.history} onUndo={() => session.undo()} onRedo={() => session.redo()} />
          <span className={styles.divider} />
        </>
      )}
      <ProblemsPill problems={problems}>{problemList}</ProblemsPill>
      {state.readOnly === null && <SavedState session={session} />}
      <RehearseButton rehearsal={rehearsal} obstacle={obstacle} onProblem={onProblem} />
    </>
  );
}
