// What is not any more as it was when a rehearsal was run, in words.

import type { ChangedSince } from "../../../shared/api/travel-contract.ts";

/** "the journey, and the people's messages"; "" where nothing has changed. */
function changedReasons({ journey, definitions, messages }: ChangedSince): string {
  const what = [
    ...(journey ? ["the journey"] : []),
    ...(definitions ? ["audiences, traits or destinations"] : []),
    ...(messages ? ["the people’s messages"] : []),
  ];
  const [last] = what.slice(-1);
  return what.length < 2 ? (last ?? "") : `${what.slice(0, -1).join(", ")}, and ${last}`;
}

/** "Changed since: the journey"; null where nothing has changed. */
export function changedSinceWords(changed: ChangedSince): string | null {
  const reasons = changedReasons(changed);
  return reasons === "" ? null : `Changed since: ${reasons}`;
}
