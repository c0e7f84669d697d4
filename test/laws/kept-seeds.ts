// Seeds on which a drive of the engine once disagreed with the oracle. A seed finds its case only as long as the
// arbitraries stay as they are, so the cases themselves stand in test/golden/regressions too.

export interface KeptSeed {
  readonly seed: number;
  readonly path: string;
  /** What was wrong. */
  readonly why: string;
}

export const keptSeeds: readonly KeptSeed[] = [];
