// The aggregate of a window that slides over a run of events. Moving forward costs what comes in and what falls
// out, and only where that is not exact is a window added up anew: one busy user must not take quadratic time.

import type { JsonValue } from "../base/json.ts";
import { createAggregator, type Aggregator } from "./aggregate.ts";
import type { Aggregate } from "./definitions.ts";

export class SlidingAggregate {
  private readonly aggregator: Aggregator;
  private readonly valueAt: (index: number) => JsonValue | undefined;
  private from = 0;
  private to = 0;

  /** `valueAt` gives the property of the event with a number; undefined where it is absent. */
  constructor(type: Aggregate, valueAt: (index: number) => JsonValue | undefined) {
    this.aggregator = createAggregator(type);
    this.valueAt = valueAt;
  }

  /** Begins anew, with another run of events. */
  reset(): void {
    this.aggregator.reset();
    this.from = 0;
    this.to = 0;
  }

  /** The aggregate of the events from … to − 1; cheap where neither is before the last ones asked for. */
  over(from: number, to: number): JsonValue | undefined {
    if (from < this.from || to < this.to || from >= this.to) this.restart(from);
    while (this.from < from)
      if (!this.aggregator.forget(this.valueAt(this.from++))) this.restart(from, this.to);
    while (this.to < to) this.aggregator.add(this.valueAt(this.to++));
    return this.aggregator.value();
  }

  private restart(from: number, to = from): void {
    this.aggregator.reset();
    this.from = from;
    for (this.to = from; this.to < to; this.to++) this.aggregator.add(this.valueAt(this.to));
  }
}
