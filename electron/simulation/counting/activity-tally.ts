// When something of a name happened, counted span by span, with the first and the last time.

import type { Activity, BarSpans } from "../../../shared/api/catalogue-contract.ts";
import type { NameInData } from "../../../shared/conditions/name-in-data.ts";
import { foldedBars } from "./bar-spans.ts";

export class ActivityTally {
  readonly of: NameInData;
  count = 0;
  readonly #fromMs: number;
  readonly #spanMs: number;
  readonly #bars: Uint32Array;
  #firstMs = Infinity;
  #lastMs = -Infinity;

  constructor(of: NameInData, { fromMs, spanMs, bars }: BarSpans) {
    this.of = of;
    this.#fromMs = fromMs;
    this.#spanMs = spanMs;
    this.#bars = new Uint32Array(bars);
  }

  /** Within the spans. */
  add(atMs: number): void {
    const bar = Math.floor((atMs - this.#fromMs) / this.#spanMs);
    this.#bars[bar] = (this.#bars[bar] as number) + 1;
    if (atMs < this.#firstMs) this.#firstMs = atMs;
    if (atMs > this.#lastMs) this.#lastMs = atMs;
    this.count++;
  }

  /** Of what happened at least once. */
  activity(isFolded: boolean): Activity {
    const bars = [...this.#bars];
    return {
      firstMs: this.#firstMs,
      lastMs: this.#lastMs,
      bars: isFolded ? folded(bars) : bars,
    };
  }
}

const folded = (bars: readonly number[]): readonly number[] =>
  Array.from({ length: Math.ceil(bars.length / foldedBars) }, (_, bar) =>
    bars.slice(bar * foldedBars, (bar + 1) * foldedBars).reduce((sum, count) => sum + count, 0),
  );
