// The bucket of a user at a randomised split (SEMANTICS.md section 8). The same user always gets the same bucket.

import { hashStart, hashTextAfter } from "../base/hash-text.ts";
import type { JourneyId, StepId } from "../base/ids.ts";

/** A number in [0, 100). */
export function bucketOf(journeyId: JourneyId, stepId: StepId, userId: string): number {
  return bucketFinder(journeyId, stepId)(userId);
}

/** The same for many users of one step. */
export function bucketFinder(journeyId: JourneyId, stepId: StepId): (userId: string) => number {
  const start = hashStart(`${journeyId}|${stepId}|`);
  return (userId) => (hashTextAfter(start, userId) / 4_294_967_296) * 100;
}
