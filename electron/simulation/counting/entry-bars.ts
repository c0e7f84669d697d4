// Entries over time, in equal spans from publication to the end: as many as there are days, but never so many that
// bars get too thin to see.

import type { EntryPreview } from "../../../shared/api/preview-contract.ts";

const dayMs = 86_400_000;
const mostBars = 90;

export class EntryBars {
  atOnce = 0;
  readonly #publishedAtMs: number;
  readonly #spanMs: number;
  readonly #counts: number[];

  constructor({ publishedAtMs, untilMs }: { readonly publishedAtMs: number; readonly untilMs: number }) {
    const lengthMs = untilMs - publishedAtMs;
    const barCount = Math.min(mostBars, Math.max(1, Math.ceil(lengthMs / dayMs)));
    this.#publishedAtMs = publishedAtMs;
    this.#spanMs = Math.max(1, lengthMs / barCount);
    this.#counts = Array.from({ length: barCount }, () => 0);
  }

  /** An entry at an instant between publication and the end, both inclusive. */
  add(atMs: number): void {
    const sinceMs = atMs - this.#publishedAtMs;
    if (sinceMs === 0) {
      this.atOnce++;
      return;
    }
    const bar = Math.min(this.#counts.length - 1, Math.floor(sinceMs / this.#spanMs));
    this.#counts[bar] = (this.#counts[bar] ?? 0) + 1;
  }

  counts(): Omit<EntryPreview, "samples"> {
    return {
      atOnce: this.atOnce,
      later: this.#counts.reduce((sum, count) => sum + count, 0),
      bars: this.#counts.map((count, bar) => ({
        fromMs: this.#publishedAtMs + Math.round(bar * this.#spanMs),
        count,
      })),
    };
  }
}
