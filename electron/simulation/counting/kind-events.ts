// The messages of one kind in a chunk, apart from all others: what a clause has to look at. They stand in the order of
// the chunk, and once more by time, roughly: a window is then a run of them, and only the ends of it are looked at
// closely.

import type { MessageChunk } from "../../../shared/people/message-chunk.ts";
import { firstAtLeast } from "./first-at-least.ts";

/** After one instant (exclusive), up to another (inclusive). */
export interface EventSpan {
  readonly afterMs: number;
  readonly atMs: number;
}

export class KindEvents {
  /** By event: row of the chunk. Users ascend, and within a user instants. */
  readonly rows: Uint32Array;
  /** By event: user of the chunk. */
  readonly users: Uint32Array;
  readonly #instants: Float64Array;
  #byTime: EventsByTime | undefined;

  constructor(chunk: MessageChunk, code: number) {
    const { rows, users } = eventsWith(chunk, code);
    this.rows = rows;
    this.users = users;
    this.#instants = chunk.atMs;
  }

  /** The instant of an event, in milliseconds. */
  atMs(event: number): number {
    return this.#instants[this.rows[event] as number] as number;
  }

  /** The events of one user: from … to − 1. */
  ofUser(user: number): { readonly from: number; readonly to: number } {
    return { from: firstAtLeast(this.users, user), to: firstAtLeast(this.users, user + 1) };
  }

  /** Adds to `counts`, by user, their events in the span: 1 each, or what `mask` has at the event. */
  count(counts: Uint32Array, span: EventSpan, mask: Uint8Array | undefined): void {
    const { order, starts, bucketOf } = (this.#byTime ??= byTime(this));
    const { users } = this;
    if (order.length === 0) return;
    const [first, last] = [bucketOf(span.afterMs), bucketOf(span.atMs)];
    for (let place = starts[first] as number; place < (starts[first + 1] as number); place++)
      this.#countClosely(counts, { event: order[place] as number, span, mask });
    const from = starts[first + 1] as number;
    const to = starts[last] as number;
    if (mask === undefined) {
      for (let place = from; place < to; place++) {
        const user = users[order[place] as number] as number;
        counts[user] = (counts[user] as number) + 1;
      }
    } else {
      for (let place = from; place < to; place++) {
        const event = order[place] as number;
        const user = users[event] as number;
        counts[user] = (counts[user] as number) + (mask[event] as number);
      }
    }
    if (last === first) return;
    for (let place = to; place < (starts[last + 1] as number); place++)
      this.#countClosely(counts, { event: order[place] as number, span, mask });
  }

  #countClosely(counts: Uint32Array, { event, span, mask }: LookedAt): void {
    const atMs = this.atMs(event);
    if (atMs <= span.afterMs || atMs > span.atMs) return;
    const user = this.users[event] as number;
    counts[user] = (counts[user] as number) + (mask === undefined ? 1 : (mask[event] as number));
  }
}

interface LookedAt {
  readonly event: number;
  readonly span: EventSpan;
  readonly mask: Uint8Array | undefined;
}

/** One pass over all rows of a chunk. */
function eventsWith(
  { codes, offsets, userCount }: MessageChunk,
  code: number,
): { readonly rows: Uint32Array; readonly users: Uint32Array } {
  let count = 0;
  for (let row = 0; row < codes.length; row++) count += codes[row] === code ? 1 : 0;
  // One place more: every row is written, and the next one writes over it where it is of another kind.
  const rows = new Uint32Array(count + 1);
  const users = new Uint32Array(count + 1);
  let found = 0;
  for (let user = 0; user < userCount; user++) {
    for (let row = offsets[user] as number, end = offsets[user + 1] as number; row < end; row++) {
      rows[found] = row;
      users[found] = user;
      found += codes[row] === code ? 1 : 0;
    }
  }
  return { rows: rows.subarray(0, count), users: users.subarray(0, count) };
}

interface EventsByTime {
  /** Events, those of one bucket together; buckets ascend in time. */
  readonly order: Uint32Array;
  /** By bucket, where it begins in `order`; one more for the end. */
  readonly starts: Uint32Array;
  /** The bucket that an instant belongs to, whatever instant; the first also stands for all before. */
  readonly bucketOf: (atMs: number) => number;
}

const bucketCount = 512;

function byTime(events: KindEvents): EventsByTime {
  const { length } = events.rows;
  let [firstMs, lastMs] = [Infinity, -Infinity];
  for (let event = 0; event < length; event++) {
    firstMs = Math.min(firstMs, events.atMs(event));
    lastMs = Math.max(lastMs, events.atMs(event));
  }
  const perMs = lastMs > firstMs ? (bucketCount - 1) / (lastMs - firstMs) : 0;
  const bucketOf = (atMs: number): number =>
    atMs <= firstMs ? 0 : atMs >= lastMs ? bucketCount - 1 : Math.floor((atMs - firstMs) * perMs);
  const starts = new Uint32Array(bucketCount + 1);
  const buckets = new Uint16Array(length);
  for (let event = 0; event < length; event++) {
    const bucket = bucketOf(events.atMs(event));
    buckets[event] = bucket;
    starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  }
  for (let bucket = 0; bucket < bucketCount; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  const next = starts.slice();
  const order = new Uint32Array(length);
  for (let event = 0; event < length; event++) {
    const bucket = buckets[event] as number;
    order[next[bucket] as number] = event;
    next[bucket] = (next[bucket] as number) + 1;
  }
  return { order, starts, bucketOf };
}
