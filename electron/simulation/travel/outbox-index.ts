// The sends of a rehearsal by time: made when the outbox is first opened, from the records alone, and kept with the
// open rehearsal. 4 bytes a send; 28 while it is made.

import { sortByTimeInPieces } from "../../../shared/rehearsal/sort-by-time.ts";
import type { Job } from "../counting/job.ts";
import { madeOnce } from "./made-once.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";
import { inRuns } from "./outbox-runs.ts";

export interface OutboxDestinations {
  /** Ids of all that the journey sends to, in its order. */
  readonly ids: readonly string[];
  /** By kind: the number of its destination; -1 for whatever sends and undoes nothing. */
  readonly ofKind: Int16Array;
}

export const outboxDestinations = madeOnce(({ saved }): OutboxDestinations => {
  const senders = saved.outline.kinds.map((kind) =>
    kind.what === "sent" || kind.what === "unsent" ? kind.destination : null,
  );
  const ids = [...new Set(senders.filter((id) => id !== null))];
  return { ids, ofKind: Int16Array.from(senders, (id) => (id === null ? -1 : ids.indexOf(id))) };
});

const kept = madeOnce((): { numbers?: Uint32Array } => ({}));

/** Numbers of the records that send or undo, by time, and at one instant in output order. */
export function* sendsByTime(rehearsal: OpenRehearsal): Job<Uint32Array> {
  const known = kept(rehearsal);
  return (known.numbers ??= yield* sorted(rehearsal));
}

function* sorted(rehearsal: OpenRehearsal): Job<Uint32Array> {
  const { recordCount, kinds, atMs } = rehearsal.saved.records;
  const { ofKind } = outboxDestinations(rehearsal);
  const sends = (record: number): boolean => (ofKind[kinds[record] ?? 0] ?? -1) >= 0;
  let count = 0;
  yield* inRuns(recordCount, (from, to) => {
    for (let record = from; record < to; record += 1) if (sends(record)) count += 1;
  });
  const unsorted = { atMs: new Float64Array(count), values: new Uint32Array(count) };
  let send = 0;
  yield* inRuns(recordCount, (from, to) => {
    for (let record = from; record < to; record += 1) {
      if (!sends(record)) continue;
      unsorted.atMs[send] = atMs[record] ?? 0;
      unsorted.values[send] = record;
      send += 1;
    }
  });
  return (yield* sortByTimeInPieces(unsorted)).values;
}
