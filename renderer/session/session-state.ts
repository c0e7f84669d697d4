// What a window knows of the journey that is open in it. A value: every change makes a new one, and parts that
// did not change keep their identity, so that views can compare them.

import type { StepId } from "../../shared/base/ids.ts";
import type { JourneyStatus, OpenedJourney, VersionFacts } from "../../shared/api/journey-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { EditHistory } from "../../shared/journey/edits/edit-history.ts";
import type { EditProblem } from "../../shared/journey/edits/edit-problem.ts";
import type { Journey } from "../../shared/journey/journey.ts";

/** Whether what is shown is on disk. Refused work stays here, and is tried again. */
export type Saving = "saved" | "saving" | "unsaved" | { readonly refused: Refusal };

/** What another window did to the journey, for the person here. */
export type SessionNotice =
  /** Its newer draft is shown; nothing of this window was unsaved. */
  | { readonly kind: "takenOver" }
  /** Its newer draft is shown; what was unsaved here lies in a journey of its own. */
  | { readonly kind: "keptCopy"; readonly copy: { readonly id: string; readonly name: string } };

/** Why an edit was not done: it cannot be, or nothing can be saved in this space. */
export type RefusedEdit = EditProblem | { readonly kind: "readOnly"; readonly refusal: Refusal };

export interface SessionState {
  readonly id: string;
  readonly status: JourneyStatus;
  readonly versions: readonly VersionFacts[];
  /** Whether there is a draft besides, or ahead of, the newest version. */
  readonly isDraft: boolean;
  readonly journey: Journey;
  readonly history: EditHistory;
  /** Of the document as it is saved; the base of the next save. */
  readonly digest: string;
  readonly saving: Saving;
  /** In no order; [] is the journey itself. */
  readonly selection: readonly StepId[];
  readonly notice: SessionNotice | null;
  /** The last edit that was not done, until the next one that is. */
  readonly refusedEdit: RefusedEdit | null;
  /** Why nothing can be edited here; null where everything can. */
  readonly readOnly: Refusal | null;
}

/** `saved` and without a selection. */
export function stateOf(opened: OpenedJourney, readOnly: Refusal | null): SessionState {
  return {
    id: opened.id,
    status: opened.status,
    versions: opened.versions,
    isDraft: opened.isDraft,
    journey: opened.document,
    history: opened.history,
    digest: opened.digest,
    saving: "saved",
    selection: [],
    notice: null,
    refusedEdit: null,
    readOnly,
  };
}

/** The selection without steps that are not there any more; the same value where none is gone. */
export function pruned(selection: readonly StepId[], journey: Journey): readonly StepId[] {
  const there = new Set<StepId>(journey.steps.map(({ id }) => id));
  return selection.every((id) => there.has(id)) ? selection : selection.filter((id) => there.has(id));
}
