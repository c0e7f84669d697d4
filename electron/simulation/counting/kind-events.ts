// The messages of one kind in a chunk, apart from all others: what a clause has to look at.

import type { MessageChunk } from "../../../shared/people/message-chunk.ts";
import { EventTimes, type EventSpan } from "./event-times.ts";
import { firstAtLeast } from "./first-at-least.ts";

/** Events stand in the order of the chunk: users ascend, and within a user instants. */
export class KindEvents {
  /** By event: row of the chunk. */
  readonly rows: Uint32Array;
  /** By event: user of the chunk. */
  readonly users: Uint32Array;
  /** By event, in milliseconds. */
  readonly instants: Float64Array;
  readonly #userCount: number;
  #times: EventTimes | undefined;
  /** By place in the order of time: read one after the other, where looking up each event would wait for memory. */
  #usersInTime = new Uint32Array(0);
  /** By user, how many events they have. */
  #totals: Uint32Array | undefined;

  /** One pass over all rows. */
  constructor({ codes, offsets, atMs, userCount }: MessageChunk, code: number) {
    const count = countOf(codes, code);
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
    this.rows = rows.subarray(0, count);
    this.users = users.subarray(0, count);
    this.instants = new Float64Array(count);
    for (let event = 0; event < count; event++) this.instants[event] = atMs[rows[event] as number] as number;
    this.#userCount = userCount;
  }

  get times(): EventTimes {
    if (this.#times !== undefined) return this.#times;
    this.#times = new EventTimes(this.instants);
    this.#usersInTime = this.#times.order.map((event) => this.users[event] as number);
    return this.#times;
  }

  /** The events of one user: from … to − 1. */
  ofUser(user: number): { readonly from: number; readonly to: number } {
    return { from: firstAtLeast(this.users, user), to: firstAtLeast(this.users, user + 1) };
  }

  /** Into `counts`, zeros by user: their events in the span; with a mask, of those for which it has 1. */
  count(counts: Uint32Array, span: EventSpan, mask: Uint8Array | undefined): void {
    const { times } = this;
    const later = { afterMs: span.atMs, atMs: Infinity };
    const run = times.runOf(span);
    const laterRun = times.runOf(later);
    if (
      mask === undefined &&
      span.afterMs < times.firstMs &&
      laterRun.to - laterRun.from < run.to - run.from
    ) {
      counts.set((this.#totals ??= this.#countAll()));
      this.#add(counts, later, { mask, step: -1 });
    } else {
      this.#add(counts, span, { mask, step: 1 });
    }
  }

  #add(counts: Uint32Array, span: EventSpan, counting: Counting): void {
    const { order } = this.times;
    const { from, insideFrom, insideTo, to } = this.times.runOf(span);
    this.#addClosely(counts, span, { ...counting, from, to: insideFrom });
    const users = this.#usersInTime;
    const { mask, step } = counting;
    if (mask === undefined) {
      for (let place = insideFrom; place < insideTo; place++) {
        const user = users[place] as number;
        counts[user] = (counts[user] as number) + step;
      }
    } else {
      for (let place = insideFrom; place < insideTo; place++) {
        const user = users[place] as number;
        counts[user] = (counts[user] as number) + (mask[order[place] as number] as number);
      }
    }
    this.#addClosely(counts, span, { ...counting, from: insideTo, to });
  }

  #addClosely(
    counts: Uint32Array,
    { afterMs, atMs }: EventSpan,
    { mask, step, from, to }: Counting & Places,
  ): void {
    for (let place = from; place < to; place++) {
      const event = this.times.order[place] as number;
      const eventMs = this.instants[event] as number;
      if (eventMs <= afterMs || eventMs > atMs) continue;
      const user = this.users[event] as number;
      counts[user] = (counts[user] as number) + (mask === undefined ? step : (mask[event] as number));
    }
  }

  #countAll(): Uint32Array {
    const counts = new Uint32Array(this.#userCount);
    for (const user of this.users) counts[user] = (counts[user] as number) + 1;
    return counts;
  }
}

interface Counting {
  readonly mask: Uint8Array | undefined;
  /** What an event adds where there is no mask. */
  readonly step: 1 | -1;
}

interface Places {
  readonly from: number;
  readonly to: number;
}

function countOf(codes: MessageChunk["codes"], code: number): number {
  let count = 0;
  for (let row = 0; row < codes.length; row++) count += codes[row] === code ? 1 : 0;
  return count;
}
