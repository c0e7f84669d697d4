// One law of the engine: a sentence, random cases, and what must be so in each. The seed is fixed; LAW_RUNS sets how
// many cases there are (2,000 by default), LAW_SEED where they start. A failure prints its seed and its path.

import fc from "fast-check";
import { expect, test } from "vitest";

const runs = Number(process.env["LAW_RUNS"] ?? "2000");
const seed = Number(process.env["LAW_SEED"] ?? "20260101");

export interface Law<Case> {
  readonly cases: fc.Arbitrary<Case>;
  /** Throws where the law is broken; the answer is whether the case had anything to tell about it. */
  readonly check: (one: Case) => boolean;
  /** The share of cases that must have something to tell, so that the law is not kept by silence. */
  readonly telling: number;
}

/** Registers a law as a test; its name is the sentence. */
export function law<Case>(sentence: string, { cases, check, telling }: Law<Case>): void {
  test(`${sentence} (${runs} random cases)`, { timeout: 60_000 + runs * 100 }, () => {
    let told = 0;
    const property = fc.property(cases, (one) => {
      if (check(one)) told += 1;
    });
    fc.assert(property, { seed, numRuns: runs });
    expect(told / runs, "the share of cases that tell something").toBeGreaterThanOrEqual(telling);
  });
}
