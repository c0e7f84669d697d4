// The messages of those whom a what-if changes, checked edit by edit.

import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { Message } from "../../../shared/people/message.ts";
import {
  editMessages,
  type EditedSpan,
  type MessageEditProblem,
} from "../../../shared/what-if/edit-messages.ts";
import { tookPart, type BaseRehearsal } from "./base-rehearsal.ts";
import type { WhatIfTask } from "./what-if-task.ts";

export type PeopleProblem =
  /** Nobody with this id took part in the rehearsal. */
  | { readonly kind: "notInCohort"; readonly userId: string }
  /** Somebody who was to be new has an id that is taken. */
  | { readonly kind: "notNew"; readonly userId: string }
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
  const span = editedSpan(base, fromMs);
  for (const person of people.toSorted((a, b) => (a.userId < b.userId ? -1 : 1))) {
    const { userId, edits } = person;
    const before = messagesBefore(base, person);
    if (!before.ok) return before;
    const after = editMessages({ userId, messages: before.value }, edits, span);
    if (!after.ok) return err({ kind: "edit", userId, problem: after.error });
    changed.set(userId, { before: before.value, after: after.value });
  }
  return ok(changed);
}

/** Where nothing of the rehearsal is shared, all that people did may have been otherwise. */
function editedSpan({ saved }: BaseRehearsal, fromMs: number): EditedSpan {
  const { publishedAtMs, untilMs } = saved.circumstances.settings;
  return { fromMs: fromMs === publishedAtMs ? -Infinity : fromMs, untilMs };
}

function messagesBefore(
  base: BaseRehearsal,
  { userId, isNew }: WhatIfTask["people"][number],
): Result<readonly Message[], PeopleProblem> {
  const known = base.messagesOf(userId);
  if (isNew === true) return known === undefined ? ok([]) : err({ kind: "notNew", userId });
  // Whom a what-if before made up took part in that.
  const isIn = tookPart(base, userId) || base.changes.has(userId);
  return known !== undefined && isIn ? ok(known) : err({ kind: "notInCohort", userId });
}
