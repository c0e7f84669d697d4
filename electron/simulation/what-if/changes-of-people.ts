// What a what-if changed about people, kept with it so that it can be told when its base has been deleted: made where it
// is packed, told as an ask of the travelling thread.

import type { ChangedPersonInWhatIf, PersonEdits } from "../../../shared/api/what-if-contract.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import type { Message } from "../../../shared/people/message.ts";
import { parseMessage } from "../../../shared/people/parse-message.ts";
import { segmentCall } from "../../../shared/what-if/segment-call.ts";
import { rehearsalSection, unpackJson } from "../rehearsal-sections.ts";
import type { TravelAnswer } from "../travel/open-rehearsal.ts";
import { callWithoutIds } from "./call-without-ids.ts";
import type { ChangedPerson } from "./changed-people.ts";
import { personOfMessages } from "./person-of-messages.ts";

type Change = ChangedPersonInWhatIf["edits"][number];

/** `changed` has everybody whom the edits are about. */
export function changesOfPeople(
  people: readonly PersonEdits[],
  changed: ReadonlyMap<string, ChangedPerson>,
): readonly ChangedPersonInWhatIf[] {
  return people.flatMap(({ userId, edits }) => {
    const person = changed.get(userId);
    if (person === undefined) return [];
    return {
      person: personOfMessages(userId, person.before),
      edits: edits
        .map((edit) => changeOf(edit, person.before))
        .toSorted((one, other) => one.atMs - other.atMs),
    };
  });
}

function changeOf(edit: PersonEdits["edits"][number], before: readonly Message[]): Change {
  const old = edit.edit === "add" ? undefined : before[edit.index];
  const after = edit.edit === "remove" ? null : callWithoutIds(edit.message);
  return {
    edit: edit.edit,
    atMs: after === null ? (old?.atMs ?? 0) : instantOf(after),
    before: old === undefined ? null : callWithoutIds(segmentCall(old)),
    after,
  };
}

/** Of a call that was checked. */
function instantOf(call: JsonObject): number {
  const read = parseMessage({ ...call, userId: "somebody" });
  return read.ok ? read.value.atMs : 0;
}

export const toldChanges: TravelAnswer<object, readonly ChangedPersonInWhatIf[]> = ({ space, id }) => {
  const section = space.rehearsals.readSection(id, rehearsalSection.whatIfEdits);
  return section === undefined ? [] : (unpackJson(section) as readonly ChangedPersonInWhatIf[]);
};
