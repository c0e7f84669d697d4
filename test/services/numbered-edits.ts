// A journey that is edited over and over, in a way that tells from the journey alone which edit came last.

import type { Edit } from "../../shared/journey/edits/edit.ts";
import { applyEdit } from "../../shared/journey/edits/apply-edit.ts";
import { record, undo } from "../../shared/journey/edits/edit-history.ts";
import type { EditHistory } from "../../shared/journey/edits/edit-history.ts";
import type { Journey } from "../../shared/journey/journey.ts";

/** As a window holds it. */
export interface Work {
  readonly document: Journey;
  readonly history: EditHistory;
}

export const editedJourney = "edited";

/** After the given number of edits, from the first document on; 0: none yet. */
export const numberOf = ({ description }: Journey): number => Number(description ?? 0);

/** The work after its next edit: a step comes and goes by turns, and the number is said in the description. */
export function nextWork(work: Work): Work {
  const number = numberOf(work.document) + 1;
  const described = afterEdit(work, { kind: "describeJourney", description: String(number) });
  const { document, history } =
    number % 2 === 1 ? afterEdit(described, addition) : afterEdit(described, removal);
  return { document, history };
}

const addition: Edit = {
  kind: "addStep",
  at: { step: "entry", via: "next" },
  step: { id: "extra", type: "waitForDuration", name: "Extra", duration: "1d", next: null },
};
const removal: Edit = { kind: "deleteStep", step: "extra", below: "close" };

function afterEdit({ document, history }: Work, edit: Edit): Work {
  const applied = applyEdit(document, edit);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  const { journey, inverse, name } = applied.value;
  return { document: journey, history: record(history, { name, edit: inverse }) };
}

/** Throws where it is not exactly what so many edits make of `first`, or where they cannot be taken back. */
export function assertWhole(found: Work, first: Journey): void {
  const number = numberOf(found.document);
  const hasExtra = found.document.steps.some(({ id }) => id === "extra");
  if (hasExtra !== (number % 2 === 1)) throw new Error(`half of edit ${number} is there`);
  const before = number === 0 ? found : undone(undone(found));
  const expected = Math.max(0, number - 1);
  if (numberOf(before.document) !== expected)
    throw new Error(`edit ${number} is taken back to ${numberOf(before.document)}`);
  const again = number === 0 ? found : nextWork(before);
  if (JSON.stringify(again.document) !== JSON.stringify(found.document))
    throw new Error(`edit ${number} is not what it was`);
  if (number > 0 && number <= 200 && JSON.stringify(allUndone(found).document) !== JSON.stringify(first))
    throw new Error(`the first ${number} edits are not taken back`);
}

function undone({ document, history }: Work): Work {
  const back = undo(document, history);
  if (!back.ok) throw new Error(`cannot be undone: ${JSON.stringify(back.error)}`);
  return { document: back.value.journey, history: back.value.history };
}

function allUndone(work: Work): Work {
  let current = work;
  while (current.history.undo.length > 0) current = undone(current);
  return current;
}
