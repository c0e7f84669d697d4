// A user id for somebody who is made up: one that nobody has, and that every randomised split on the way sends towards
// the connection (SEMANTICS.md section 8).

import { bucketOf } from "../engine/bucket.ts";
import type { Journey, RandomizedSplitStep } from "../journey/journey.ts";
import type { WaysToConnection } from "./ways-to-connection.ts";

const mostTried = 100_000;

/** null: none of those that were tried is sent there. */
export function madeUpId(
  journey: Journey,
  ways: WaysToConnection,
  isTaken: (userId: string) => boolean,
): string | null {
  const splits = journey.steps.flatMap((step) => (step.type === "randomizedSplit" ? [step] : []));
  const onWay = splits.filter(({ id }) => ways.useful(id).length > 0);
  for (let number = 1; number <= mostTried; number += 1) {
    const userId = `made-up-${number}`;
    const isSentThere = onWay.every((split) =>
      ways.useful(split.id).includes(branchOf(journey, split, userId)),
    );
    if (isSentThere && !isTaken(userId)) return userId;
  }
  return null;
}

function branchOf({ id: journeyId }: Journey, { id, branches }: RandomizedSplitStep, userId: string): string {
  const bucket = bucketOf(journeyId, id, userId);
  let sum = 0;
  return branches.find(({ percent }) => (sum += percent) > bucket)?.id ?? "";
}
