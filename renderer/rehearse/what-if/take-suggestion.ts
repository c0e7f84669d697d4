// A what-if that begins with a suggested change of a person: it begins where the first of the changes lies, and each is
// shown with what it changes.

import type { PersonEdits } from "../../../shared/api/what-if-contract.ts";
import type { OpenedRehearsal } from "../../../shared/api/travel-contract.ts";
import { host } from "../../host/host.ts";
import { instantOfCall } from "./call-words.ts";
import { addPersonChange, changeWhatIf, whatIfDraft } from "./what-if-draft.ts";

/** Rejects where the host cannot tell the person. */
export async function takeSuggestion(
  { id, setup }: OpenedRehearsal,
  { userId, edits }: PersonEdits,
): Promise<void> {
  const { person, messages } = await host.whatIf.person({
    rehearsal: id,
    userId,
    fromMs: setup.publishedAtMs,
  });
  const instants: number[] = [];
  for (const edit of edits) {
    const before = edit.edit === "add" ? undefined : messages.find(({ index }) => index === edit.index);
    if (before !== undefined) instants.push(before.atMs);
    if (edit.edit !== "remove") instants.push(instantOfCall(edit.message));
    addPersonChange(id, { userId, name: person.name, edit, before: before?.call ?? null });
  }
  const earliest = Math.max(setup.publishedAtMs, Math.min(...instants));
  const { fromMs } = whatIfDraft(id);
  changeWhatIf(id, { fromMs: fromMs === null ? earliest : Math.min(fromMs, earliest) });
}
