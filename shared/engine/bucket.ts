// The bucket of a user at a randomised split (SEMANTICS.md section 8). The same user always gets the same bucket.

import { hashText } from "../base/hash-text.ts";

/** A number in [0, 100). */
export function bucketOf(journeyId: string, stepId: string, userId: string): number {
  return (hashText(`${journeyId}|${stepId}|${userId}`) / 4_294_967_296) * 100;
}
