// Gives a name of the data other words, hides it, or shows it again. Two events with the same words could not be told
// apart, so the words are no other
// name or words of its type; traits likewise.

import type { ShownName, ShownNames } from "../../../shared/api/catalogue-contract.ts";
import type { NameInData } from "../../../shared/conditions/name-in-data.ts";
import { nameKey } from "../../../shared/journey/journey-name.ts";
import type { Space } from "../../space/space.ts";
import { refused } from "../refusal-wording.ts";
import { saveShownNames, shownNameIn, shownNamesOf, withShownName } from "./shown-names.ts";

export interface ShowRequest {
  readonly of: NameInData;
  /** null: none. Absent: as before. */
  readonly label?: string | null | undefined;
  /** Absent: as before. */
  readonly isHidden?: boolean | undefined;
  /** Every name that the data has for others of its kind. */
  readonly otherNames: readonly string[];
}

/** How it was shown before. Inside a transaction; throws Refused. */
export function showName(space: Space, { of, otherNames, ...change }: ShowRequest): ShownName {
  const names = shownNamesOf(space);
  const before = shownNameIn(names, of);
  const label = change.label === undefined ? before.label : labelOf(change.label, of);
  if (label !== null && label !== before.label) {
    const taken = [...otherNames, ...otherLabels(names, of)].some(
      (other) => nameKey(other) === nameKey(label),
    );
    if (taken) throw refused({ kind: "nameTaken", what: of.kind, name: label });
  }
  saveShownNames(space, withShownName(names, of, { label, isHidden: change.isHidden ?? before.isHidden }));
  return before;
}

/** null for what says nothing new. */
function labelOf(given: string | null, of: NameInData): string | null {
  const label = given?.trim() ?? "";
  return label === "" || label === (of.kind === "event" ? of.name : of.path) ? null : label;
}

function otherLabels({ events, traits }: ShownNames, of: NameInData): readonly string[] {
  const others =
    of.kind === "event"
      ? events.filter(({ type, name }) => type === of.type && name !== of.name)
      : traits.filter(({ path }) => path !== of.path);
  return others.flatMap(({ label }) => (label === null ? [] : [label]));
}
