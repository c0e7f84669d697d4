// The panel on the right of the canvas: edits what is selected, be it one step, several, or the journey itself.
// Nothing here has to be saved by hand.

import { useMemo, type ReactNode } from "react";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import type { JourneySession } from "../session/journey-session.ts";
import { SessionContext, useSessionState } from "../session/session-context.ts";
import { InspectorContext } from "./inspector-context.ts";
import { JourneyInspector } from "./JourneyInspector.tsx";
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
    () => ({ session, builder, journey, definitions, problems, readOnly, atMs, onAtMs }),
    [session, builder, journey, definitions, problems, readOnly, atMs, onAtMs],
  );
  const panel = useFieldFocus(builder.fieldRequest, selection);
  const steps = journey.steps.filter(({ id }) => selection.includes(id));
  const [only] = steps;
  return (
    <SessionContext value={session}>
      <InspectorContext value={surroundings}>
        <aside className={styles.inspector} aria-label="Inspector" ref={panel}>
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
    </SessionContext>
  );
}
