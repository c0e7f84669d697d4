// Bookmarks, breakpoints and the loop of a rehearsal: kept beside it in the space, because they come and go while the
// rehearsal itself never changes.

import { marksInput, type RehearsalMarks } from "../../../shared/api/travel-contract.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import type { Space } from "../../space/space.ts";

const keyOf = (rehearsal: number): string => `rehearsal.${rehearsal}.marks`;

const noMarks: RehearsalMarks = { bookmarks: [], breakpoints: [], loop: null };

/** Inside a read of the space. None where there are none, or none that can be read. */
export function marksOf(space: Space, rehearsal: number): RehearsalMarks {
  const read = marksInput.safeParse(space.settings.get(keyOf(rehearsal)));
  return read.success ? read.data : noMarks;
}

/** Inside a transaction. */
export const keepMarks = (space: Space, rehearsal: number, marks: RehearsalMarks): void =>
  // The contract has checked them: nothing but what JSON has.
  space.settings.set(keyOf(rehearsal), marks as unknown as JsonValue);

/** Inside the transaction that deletes the rehearsal. */
export const forgetMarks = (space: Space, rehearsal: number): void => space.settings.delete(keyOf(rehearsal));
