// What the person is about to do in the builder, besides editing: where the picker stands open, what is being
// connected, which field is asked for. None of it is saved.

import { useMemo, useState } from "react";
import type { StepId } from "../../shared/base/ids.ts";
import { blankStep, type AddableStepType } from "../../shared/journey/blank-step.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import { legalTargets } from "../../shared/journey/edits/legal-targets.ts";
import type { StepType } from "../../shared/journey/journey.ts";
import type { ProblemFix } from "../../shared/journey/problems/journey-problem.ts";
import type { JourneySession } from "../session/journey-session.ts";

export interface PickerPlace {
  readonly way: Way;
  /** The + that was pressed. */
  readonly anchor: HTMLElement;
}

export interface Connecting {
  readonly from: Way;
  readonly targets: readonly StepId[];
}

/** The inspector moves the focus there once it shows the step. */
export interface FieldRequest {
  /** null: the journey's own fields. */
  readonly step: StepId | null;
  /** From the top of the step or journey, e.g. "/condition"; null: the first field. */
  readonly pointer: string | null;
}

export interface Builder {
  readonly picker: PickerPlace | null;
  readonly openPicker: (way: Way, anchor: HTMLElement) => void;
  readonly closePicker: () => void;
  /** A new step on this way, selected, with the focus in its first field. */
  readonly add: (type: StepType, way: Way) => void;
  readonly move: (step: StepId, way: Way) => void;
  readonly connecting: Connecting | null;
  readonly startConnecting: (from: Way) => void;
  /** null: given up. */
  readonly connect: (target: StepId | null) => void;
  readonly fix: (fix: ProblemFix) => void;
  readonly fieldRequest: FieldRequest | null;
  readonly openField: (request: FieldRequest) => void;
}

export function useBuilder(session: JourneySession): Builder {
  const [picker, setPicker] = useState<PickerPlace | null>(null);
  const [connecting, setConnecting] = useState<Connecting | null>(null);
  const [fieldRequest, openField] = useState<FieldRequest | null>(null);
  const actions = useMemo(
    () => ({
      openPicker: (way: Way, anchor: HTMLElement) => setPicker({ way, anchor }),
      closePicker: () => setPicker(null),
      add: (type: StepType, way: Way) => {
        setPicker(null);
        const added = type === "entry" ? null : addBlank(session, type, way);
        if (added !== null) openField({ step: added, pointer: null });
      },
      move: (step: StepId, way: Way) => {
        if (session.apply([{ kind: "moveStep", step, at: way }]) === null) session.select([step]);
      },
      startConnecting: (from: Way) => {
        setPicker(null);
        setConnecting({ from, targets: legalTargets(session.state.journey, from) });
      },
      fix: ({ label, edits }: ProblemFix) => void session.apply(edits, { name: label }),
      openField: (request: FieldRequest) => {
        session.select(request.step === null ? [] : [request.step]);
        openField(request);
      },
    }),
    [session],
  );
  const connect = (target: StepId | null) => {
    setConnecting(null);
    if (connecting !== null && target !== null) {
      session.apply([{ kind: "connect", from: connecting.from, to: target }]);
    }
  };
  return { ...actions, picker, connecting, connect, fieldRequest };
}

/** The id of the new step; null where it was refused. */
function addBlank(session: JourneySession, type: AddableStepType, at: Way): StepId | null {
  const step = blankStep(type, session.state.journey);
  if (session.apply([{ kind: "addStep", at, step }]) !== null) return null;
  session.select([step.id]);
  return step.id;
}
