// Gives a name of the data other words, hides it, or shows it again. Two events with the same words could not be told
// apart, so the words are no other event's name or words; traits likewise.

import type { ShownName, ShownNames } from "../../../shared/api/catalogue-contract.ts";
import type { NameInData } from "../../../shared/conditions/name-in-data.ts";
import { nameKey } from "../../../shared/journey/journey-name.ts";
import type { Space } from "../../space/space.ts";
import { refused } from "../refusal-wording.ts";
import { saveShownNames, shownNameIn, shownNamesOf, withShownName } from "./shown-names.ts";

/** What is absent stays. */
export interface ShownNameChange {
  readonly label?: string | null | undefined;
  readonly isHidden?: boolean | undefined;
}

/** How it was shown before. Inside a transaction; throws Refused. */
export function showName(space: Space, of: NameInData, change: ShownNameChange): ShownName {
  const names = shownNamesOf(space);
  const before = shownNameIn(names, of);
  const label = change.label === undefined ? before.label : labelOf(change.label, of);
  if (label !== null && label !== before.label) assertFree(space, { names, of, label });
  saveShownNames(space, withShownName(names, of, { label, isHidden: change.isHidden ?? before.isHidden }));
  return before;
}

/** null for what says nothing new. */
function labelOf(given: string | null, of: NameInData): string | null {
  const label = given?.trim() ?? "";
  return label === "" || label === (of.kind === "event" ? of.name : of.path) ? null : label;
}

interface Wanted {
  readonly names: ShownNames;
  readonly of: NameInData;
  readonly label: string;
}

/** Names of traits are known to the counting thread alone: of those, only the words that were given are held against it. */
function assertFree(space: Space, { names, of, label }: Wanted): void {
  const isTaken =
    of.kind === "trait"
      ? names.traits.some((one) => one.path !== of.path && isCalled(one.label, label))
      : names.events.some((one) => !isSame(one, of) && isCalled(one.label, label)) ||
        space.catalogue
          .events()
          .some((one) => one.type === of.type && one.name !== of.name && isCalled(one.name, label));
  if (isTaken) throw refused({ kind: "nameTaken", what: of.kind, name: label });
}

const isSame = (
  a: { readonly type: string; readonly name: string },
  b: { readonly type: string; readonly name: string },
): boolean => a.type === b.type && a.name === b.name;

const isCalled = (words: string | null, label: string): boolean =>
  words !== null && nameKey(words) === nameKey(label);
