// What a condition demands, taken apart: the parts that must all be so for it to hold, or not to hold.

import type { Condition } from "../conditions/condition.ts";

/** A condition that is to hold, or not to. */
export interface Demand {
  readonly condition: Condition;
  readonly want: boolean;
}

/** A clause, or a choice of which one part has to be so. */
export type DemandPart =
  | { readonly is: "clause"; readonly demand: Demand }
  | { readonly is: "choice"; readonly demand: Demand; readonly choices: readonly Demand[] };

/** All of them together are the demand. */
export function partsOf({ condition, want }: Demand): readonly DemandPart[] {
  if ("not" in condition) return partsOf({ condition: condition.not, want: !want });
  if ("all" in condition) return group(condition, condition.all, { want, isJoint: want });
  if ("any" in condition) return group(condition, condition.any, { want, isJoint: !want });
  return [{ is: "clause", demand: { condition, want } }];
}

function group(
  condition: Condition,
  inner: readonly Condition[],
  { want, isJoint }: { readonly want: boolean; readonly isJoint: boolean },
): readonly DemandPart[] {
  const demands = inner.map((part) => ({ condition: part, want }));
  if (isJoint) return demands.flatMap(partsOf);
  const [only] = demands;
  if (only !== undefined && demands.length === 1) return partsOf(only);
  return [{ is: "choice", demand: { condition, want }, choices: demands }];
}
