// Laws of randomised splits (SEMANTICS.md section 8): a user's branch is theirs for good, and shares are as drawn up.

import fc from "fast-check";
import { expect } from "vitest";
import { bucketOf } from "../../../shared/engine/bucket.ts";
import type { RandomizedSplitStep } from "../../../shared/journey/journey.ts";
import { drivenCase, rehearse } from "./any-drive.ts";
import { law } from "./law.ts";

/** The first branch whose running sum of percentages exceeds the bucket. */
function branchOf(step: RandomizedSplitStep, bucket: number): string | undefined {
  let sum = 0;
  return step.branches.find(({ percent }) => (sum += percent) > bucket)?.id;
}

law("a randomised split sends a user the same way at every entry: the way of their bucket", {
  cases: drivenCase,
  telling: 0.05,
  check: ({ one: { input }, drive }) => {
    const { id, steps } = input.journey;
    const splits = new Map(
      steps.flatMap((step) => (step.type === "randomizedSplit" ? [[step.id, step]] : [])),
    );
    let sent = 0;
    for (const record of rehearse(drive, input)) {
      const step = record.what === "passed" ? splits.get(record.step) : undefined;
      if (step === undefined || record.what !== "passed") continue;
      expect(record.via).toBe(branchOf(step, bucketOf(id, step.id, record.user)));
      sent += 1;
    }
    return sent > 0;
  },
});

const people = 400;

law("the share of each branch is its percentage, as closely as chance allows, whoever the people are", {
  cases: fc.record({
    journey: fc.string({ maxLength: 12 }),
    step: fc.string({ maxLength: 12 }),
    percent: fc.integer({ min: 0, max: 100 }),
    name: fc.string({ maxLength: 8, unit: "binary" }),
  }),
  telling: 0.9,
  check: ({ journey, step, percent, name }) => {
    let below = 0;
    for (let user = 0; user < people; user++) {
      const bucket = bucketOf(journey, step, `${name}${user}`);
      expect(bucket >= 0 && bucket < 100).toBe(true);
      if (bucket < percent) below += 1;
    }
    const share = percent / 100;
    // Six standard deviations: passed by chance once in a billion; nobody and everybody exactly.
    const deviation = Math.sqrt(people * share * (1 - share));
    expect(Math.abs(below - people * share)).toBeLessThanOrEqual(6 * deviation + 1e-9);
    return percent > 0 && percent < 100;
  },
});
