// The messages of those whom a what-if changes, checked edit by edit.

import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { Message } from "../../../shared/people/message.ts";
import { editMessages, type MessageEditProblem } from "../../../shared/what-if/edit-messages.ts";
import { tookPart, type BaseRehearsal } from "./base-rehearsal.ts";
import type { WhatIfTask } from "./what-if-task.ts";

export type PeopleProblem =
  /** Nobody with this id took part in the rehearsal. */
  | { readonly kind: "notInCohort"; readonly userId: string }
  | { readonly kind: "edit"; readonly userId: string; readonly problem: MessageEditProblem };

export interface ChangedPerson {
  readonly before: readonly Message[];
  readonly after: readonly Message[];
}

/** By user, ascending by code units. Inside `space.read`. */
export function changedPeople(
  base: BaseRehearsal,
  { people, fromMs }: Pick<WhatIfTask, "people" | "fromMs">,
): Result<ReadonlyMap<string, ChangedPerson>, PeopleProblem> {
  const changed = new Map<string, ChangedPerson>();
  const { untilMs } = base.saved.circumstances.settings;
  for (const { userId, edits } of people.toSorted((a, b) => (a.userId < b.userId ? -1 : 1))) {
    const before = tookPart(base, userId) ? base.messagesOf(userId) : undefined;
    if (before === undefined) return err({ kind: "notInCohort", userId });
    const after = editMessages({ userId, messages: before }, edits, { fromMs, untilMs });
    if (!after.ok) return err({ kind: "edit", userId, problem: after.error });
    changed.set(userId, { before, after: after.value });
  }
  return ok(changed);
}
