// What is kept of a rehearsal beside its records and can be made from them: the ids of its users, the changes of its
// counts by time, and the visits of its steps.

import type { InstantCounts } from "../../shared/engine/instant-counts.ts";
import { changeTable, countChanges } from "../../shared/rehearsal/count-changes.ts";
import { counterLayout } from "../../shared/rehearsal/counter-layout.ts";
import type { RehearsalOutline } from "../../shared/rehearsal/rehearsal-outline.ts";
import type { RehearsalRecords } from "../../shared/rehearsal/rehearsal-records.ts";
import { sortByTimeInPieces } from "../../shared/rehearsal/sort-by-time.ts";
import { sortVisits, unsortedVisits } from "../../shared/rehearsal/step-visits.ts";
import { openTimeIndex } from "../../shared/rehearsal/time-index.ts";
import { packChanges, packUsers, packVisits } from "./rehearsal-sections.ts";

export interface PackedChanges {
  readonly changes: Uint8Array;
  readonly countsAtEnd: InstantCounts;
}

/** Each in bytes, as its section lies in a space. Undefined is a pause: other work may have its turn. */
export interface PackedIndexes {
  users(): Uint8Array;
  changes(): Generator<undefined, PackedChanges, undefined>;
  /** Step by step, in the outline's order. */
  visits(): Generator<Uint8Array | undefined, void, undefined>;
}

interface Indexed {
  readonly outline: RehearsalOutline;
  readonly records: RehearsalRecords;
  readonly settings: { readonly untilMs: number };
}

/** Made from the records alone. */
export function newIndexes({ outline, records, settings }: Indexed): PackedIndexes {
  return {
    users: () => packUsers(records),
    *changes() {
      const unsorted = countChanges(outline, records, changeTable(counterLayout(outline)));
      yield;
      const { atMs, values } = yield* sortByTimeInPieces({ atMs: unsorted.atMs, values: unsorted.changes });
      const sorted = { atMs, changes: Uint16Array.from(values) };
      yield;
      const countsAtEnd = openTimeIndex(outline, sorted).countsAt(settings.untilMs);
      yield;
      return { changes: packChanges(sorted), countsAtEnd };
    },
    *visits() {
      const unsorted = unsortedVisits(outline, records);
      for (const visits of unsorted) {
        yield undefined;
        const sorted = sortVisits(visits);
        yield undefined;
        yield packVisits(sorted);
      }
    },
  };
}
