// Events in the order of time, roughly: in buckets of equal length, without any order inside of one. A span of time is
// then a run of events, of which only those at its two ends have to be looked at.

/** After one instant (exclusive), up to another (inclusive). */
export interface EventSpan {
  readonly afterMs: number;
  readonly atMs: number;
}

/** Places in `order`. What lies in the span lies from `from` on and before `to`. */
export interface EventRun {
  readonly from: number;
  /** From here on and before `insideTo` everything lies in the span. */
  readonly insideFrom: number;
  readonly insideTo: number;
  readonly to: number;
}

const bucketCount = 512;

export class EventTimes {
  readonly firstMs: number;
  readonly lastMs: number;
  /** Events, bucket by bucket. */
  readonly order: Uint32Array;
  /** By bucket, where it begins in `order`; one more for the end. */
  readonly #starts: Uint32Array;

  /** `instants` by event. */
  constructor(instants: Float64Array) {
    let [firstMs, lastMs] = [Infinity, -Infinity];
    for (let event = 0; event < instants.length; event++) {
      firstMs = Math.min(firstMs, instants[event] as number);
      lastMs = Math.max(lastMs, instants[event] as number);
    }
    this.firstMs = firstMs;
    this.lastMs = lastMs;
    const buckets = Uint16Array.from(instants, (atMs) => this.#bucketOf(atMs));
    this.#starts = startsOf(buckets);
    this.order = orderOf(buckets, this.#starts);
  }

  runOf({ afterMs, atMs }: EventSpan): EventRun {
    const starts = this.#starts;
    const [first, last] = [this.#bucketOf(afterMs), this.#bucketOf(atMs)];
    const from = starts[first] as number;
    const to = starts[last + 1] as number;
    const insideFrom = afterMs < this.firstMs ? from : (starts[first + 1] as number);
    const insideTo = atMs >= this.lastMs ? to : (starts[last] as number);
    return insideFrom <= insideTo
      ? { from, insideFrom, insideTo, to }
      : { from, insideFrom: to, insideTo: to, to };
  }

  /** Of any instant: the first bucket stands for all before as well, the last for all after. */
  #bucketOf(atMs: number): number {
    if (atMs <= this.firstMs) return 0;
    if (atMs >= this.lastMs) return bucketCount - 1;
    return Math.floor(((atMs - this.firstMs) / (this.lastMs - this.firstMs)) * (bucketCount - 1));
  }
}

function startsOf(buckets: Uint16Array): Uint32Array {
  const starts = new Uint32Array(bucketCount + 1);
  for (const bucket of buckets) starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  for (let bucket = 0; bucket < bucketCount; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  return starts;
}

function orderOf(buckets: Uint16Array, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const order = new Uint32Array(buckets.length);
  for (let event = 0; event < buckets.length; event++) {
    const bucket = buckets[event] as number;
    const place = next[bucket] as number;
    order[place] = event;
    next[bucket] = place + 1;
  }
  return order;
}
