// Names of rehearsals: those that nobody has chosen, and what a chosen one must be.

import type { StoredRehearsal } from "../../space/rehearsal-store.ts";
import type { Space } from "../../space/space.ts";
import { refused } from "../refusal-wording.ts";

/** As many characters as lists and tables can show. */
const longest = 200;

/** "Rehearsal 14" is the fourteenth, or comes after "Rehearsal 13". */
export function nextRehearsalName(rehearsals: readonly StoredRehearsal[]): string {
  let last = 0;
  for (const { name } of rehearsals) {
    const number = Number(/^Rehearsal ([1-9][0-9]{0,8})$/.exec(name)?.[1] ?? 0);
    if (number > last) last = number;
  }
  return `Rehearsal ${last + 1}`;
}

interface Chosen {
  readonly name: string;
  readonly journey: string;
  /** The rehearsal that gets the name, where it is there already. */
  readonly id?: number;
}

/** The name as it is kept. Inside a read of the space; throws Refused where it cannot be given. */
export function chosenRehearsalName(space: Space, { name, journey, id }: Chosen): string {
  const wanted = name.trim().replaceAll(/\s+/g, " ");
  if (wanted === "") throw refused({ kind: "nameMissing", what: "rehearsal" });
  if (wanted.length > longest) throw refused({ kind: "nameTooLong", what: "rehearsal", most: longest });
  const isTaken = space.rehearsals
    .list()
    .some((other) => other.id !== id && other.journeyId === journey && other.name === wanted);
  if (isTaken) throw refused({ kind: "nameTaken", what: "rehearsal", name: wanted });
  return wanted;
}
