// The sends of a rehearsal by time: made when the outbox is first opened, from the records alone, and kept with the
// open rehearsal. 4 bytes a send; 28 while it is made.

import type { RehearsalOutline } from "../../../shared/rehearsal/rehearsal-outline.ts";
import type { RehearsalRecords } from "../../../shared/rehearsal/rehearsal-records.ts";
import { sortByTime } from "../../../shared/rehearsal/sort-by-time.ts";
import { madeOnce } from "./made-once.ts";

export interface OutboxIndex {
  /** Ids of all that the journey sends to, in its order. */
  readonly destinations: readonly string[];
  /** By kind: the number of its destination; -1 for whatever sends and undoes nothing. */
  readonly destinationOfKind: Int16Array;
  /** Numbers of the records that send or undo, by time, and at one instant in output order. */
  readonly numbers: Uint32Array;
}

export const outboxIndex = madeOnce(({ saved }): OutboxIndex =>
  buildOutboxIndex(saved.outline, saved.records),
);

function buildOutboxIndex(outline: RehearsalOutline, records: RehearsalRecords): OutboxIndex {
  const senders = outline.kinds.map((kind) =>
    kind.what === "sent" || kind.what === "unsent" ? kind.destination : null,
  );
  const destinations = [...new Set(senders.filter((id) => id !== null))];
  const destinationOfKind = Int16Array.from(senders, (id) => (id === null ? -1 : destinations.indexOf(id)));
  return { destinations, destinationOfKind, numbers: sendsByTime(records, destinationOfKind) };
}

function sendsByTime({ recordCount, kinds, atMs }: RehearsalRecords, destinationOfKind: Int16Array) {
  const sends = (record: number): boolean => (destinationOfKind[kinds[record] ?? 0] ?? -1) >= 0;
  let count = 0;
  for (let record = 0; record < recordCount; record += 1) if (sends(record)) count += 1;
  const unsorted = { atMs: new Float64Array(count), values: new Uint32Array(count) };
  let send = 0;
  for (let record = 0; record < recordCount; record += 1) {
    if (!sends(record)) continue;
    unsorted.atMs[send] = atMs[record] ?? 0;
    unsorted.values[send] = record;
    send += 1;
  }
  return sortByTime(unsorted).values;
}
