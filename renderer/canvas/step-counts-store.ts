// What the canvas reads of a rehearsal's counts. A store and not a prop, so that counts may change at every frame
// without the canvas being built again. InstantCounts of shared/engine fits.

import type { StepId } from "../../shared/base/ids.ts";

export interface CanvasCounts {
  readonly total: { readonly entered: number };
  /** By step id. */
  readonly steps: {
    readonly [stepId: StepId]: {
      readonly reached: number;
      /** By `via`. */
      readonly fired: { readonly [via: string]: number };
    };
  };
}

export interface StepCountsStore {
  /** Calls back after every change; returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** The same value until something changes; null: there are no counts. */
  get(): CanvasCounts | null;
}
