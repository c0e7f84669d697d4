// Some neighbours among the people of an open rehearsal, by user number: what they are called, and for whom a
// condition holds. A block of them is made, and asked, without a pause.

import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";

export interface BlockOfPeople {
  /** User numbers of the rehearsal: from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  /** In the order of the users. Inside `space.read`. */
  inShort(): Iterable<PersonInShort>;
  /** 1 for whom the condition holds at the instant, over all that happened up to it. Inside `space.read`. */
  forWhom(condition: Condition, atMs: number): Uint8Array;
}
