// Who is beside somebody among some people of a list.

import type { PersonInList } from "../../../shared/api/travel-contract.ts";
import type { Neighbours } from "../rehearsing.ts";

type Listed = Pick<PersonInList, "userId">;

export interface Searched {
  readonly userId: string;
  /** Where they are among these, or -1. */
  readonly found: number;
  /** Where they were; negative where they were not picked from this list. */
  readonly place: number;
}

/** Somebody may be there several times, in a row: neighbours are other people. */
export function neighboursIn(people: readonly Listed[], { userId, found, place }: Searched): Neighbours {
  const isOther = (one: Listed): boolean => one.userId !== userId;
  if (found < 0 && place < 0) return { previous: null, next: people.find(isOther)?.userId ?? null };
  const [before, after] = found < 0 ? [place, place] : [found, found + 1];
  return {
    previous: people.slice(0, Math.max(0, before)).findLast(isOther)?.userId ?? null,
    next: people.slice(after).find(isOther)?.userId ?? null,
  };
}
