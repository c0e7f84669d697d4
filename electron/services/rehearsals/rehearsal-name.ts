// Names of rehearsals that nobody has named: "Rehearsal 14" is the fourteenth, or comes after "Rehearsal 13".

import type { StoredRehearsal } from "../../space/rehearsal-store.ts";

export function nextRehearsalName(rehearsals: readonly StoredRehearsal[]): string {
  let last = 0;
  for (const { name } of rehearsals) {
    const number = Number(/^Rehearsal ([1-9][0-9]{0,8})$/.exec(name)?.[1] ?? 0);
    if (number > last) last = number;
  }
  return `Rehearsal ${last + 1}`;
}
