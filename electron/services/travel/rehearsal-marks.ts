// Bookmarks, breakpoints and the loop of a rehearsal, as they are kept beside it.

import { marksInput, type RehearsalMarks } from "../../../shared/api/travel-contract.ts";
import type { Space } from "../../space/space.ts";

const noMarks: RehearsalMarks = { bookmarks: [], breakpoints: [], loop: null };

/** Inside a read of the space. None where there are none, or none that this version can read. */
export function marksOf(space: Space, rehearsal: number): RehearsalMarks {
  const read = marksInput.safeParse(space.rehearsals.marks(rehearsal));
  return read.success ? read.data : noMarks;
}
