// The panel on the right of the canvas: edits what is selected, be it one step, several, or the journey itself.
// Nothing here has to be saved by hand.

import { useMemo, type KeyboardEvent, type ReactNode } from "react";
import type { StepId } from "../../shared/base/ids.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import type { JourneySession } from "../session/journey-session.ts";
import { useSessionState } from "../session/use-session-state.ts";
import { stepOnPage } from "./canvas-places.ts";
import { InspectorContext } from "./inspector-context.ts";
import { JourneyInspector } from "./JourneyInspector.tsx";
import { problemsHere } from "./problems-here.ts";
import { RefusedEditNote } from "./RefusedEditNote.tsx";
import { SeveralInspector } from "./SeveralInspector.tsx";
import { StepInspector } from "./StepInspector.tsx";
import type { Builder } from "./use-builder.ts";
import { useFieldFocus } from "./use-field-focus.ts";
import styles from "./Inspector.module.css";

export interface InspectorProps {
  readonly session: JourneySession;
  readonly builder: Builder;
  readonly definitions: Definitions;
  /** Of the whole journey. */
  readonly problems: readonly JourneyProblem[];
  /** The instant of the live counts. */
  readonly atMs: number;
  readonly onAtMs: (atMs: number) => void;
  /** What can be done with the journey as a whole: a menu in the head. */
  readonly journeyMenu?: ReactNode;
}

export function Inspector(props: InspectorProps) {
  const { session, builder, definitions, problems, atMs, onAtMs, journeyMenu } = props;
  const journey = useSessionState(session, (state) => state.journey);
  const selection = useSessionState(session, (state) => state.selection);
  const readOnly = useSessionState(session, (state) => state.readOnly !== null);
  const surroundings = useMemo(
    () => ({
      session,
      builder,
      journey,
      definitions,
      problems: problemsHere(problems, journey),
      readOnly,
      atMs,
      onAtMs,
    }),
    [session, builder, journey, definitions, problems, readOnly, atMs, onAtMs],
  );
  const panel = useFieldFocus(builder.fieldRequest, selection);
  const steps = journey.steps.filter(({ id }) => selection.includes(id));
  const [only] = steps;
  return (
    <InspectorContext value={surroundings}>
      <aside
        className={styles.inspector}
        aria-label="Inspector"
        data-inspector
        ref={panel}
        onKeyDown={(event) => {
          if (only !== undefined && isLeaving(event)) leaveFor(event, only.id);
        }}
      >
        {only === undefined ? (
          <JourneyInspector menu={journeyMenu} />
        ) : steps.length === 1 ? (
          <StepInspector key={only.id} step={only} />
        ) : (
          <SeveralInspector steps={steps} />
        )}
        <RefusedEditNote />
      </aside>
    </InspectorContext>
  );
}

/** Escape in a field of the panel itself; menus and popovers stand elsewhere on the page. */
const isLeaving = (event: KeyboardEvent<HTMLElement>): boolean =>
  event.key === "Escape" &&
  !event.defaultPrevented &&
  event.target instanceof Node &&
  event.currentTarget.contains(event.target);

function leaveFor(event: KeyboardEvent, step: StepId): void {
  const target = stepOnPage(step);
  if (target === null) return;
  event.preventDefault();
  event.stopPropagation();
  target.focus({ preventScroll: true });
}
