// What an address asks the Rehearse mode to show: "?rehearsal=12&person=u1" is a rehearsal with a person picked.

import type { RememberedPlace } from "./remembered.ts";

export interface AskedPlace {
  readonly place: RememberedPlace;
  /** null: nobody is picked. */
  readonly person: string | null;
}

/** `search` as the browser has it; null where it names no rehearsal. */
export function askedPlace(search: string): AskedPlace | null {
  const asked = new URLSearchParams(search);
  const rehearsal = Number(asked.get("rehearsal") ?? "");
  if (!Number.isSafeInteger(rehearsal) || rehearsal <= 0) return null;
  return { place: { rehearsal, other: null }, person: asked.get("person") || null };
}

/** Asked for once: whoever comes back finds what they left, and other addresses keep nothing of it. */
export function forgetAsked(): void {
  if (askedPlace(location.search) !== null)
    history.replaceState(history.state, "", location.pathname + location.hash);
}
