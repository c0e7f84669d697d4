// Whether a condition can be true at all, decided without any data. Only what is certain is said: an answer of
// true is a proof over every history, false means that nothing is known.

import { sameValue } from "../same-value.ts";
import type { Condition } from "../../conditions/condition.ts";
import { conjunctionsOf, type Atom } from "./conjunctions.ts";
import { countsConflict, type Asking } from "./counts-conflict.ts";
import { comparisonsConflict, type Asserted } from "./comparisons-conflict.ts";

/** True when the condition holds for nobody, at no instant. The condition must be valid. */
export function neverHolds(condition: Condition, asking: Asking): boolean {
  const ways = conjunctionsOf(condition, true);
  return ways !== undefined && ways.every((atoms) => atomsConflict(atoms, asking));
}

/** True when the condition holds for everybody who exists, at every instant. */
export const alwaysHolds = (condition: Condition, asking: Asking): boolean =>
  neverHolds({ not: condition }, asking);

/** True when `second` holds wherever `first` does. */
export const implies = (first: Condition, second: Condition, asking: Asking): boolean =>
  neverHolds({ all: [first, { not: second }] }, asking);

/** True when no history makes all of these so. */
function atomsConflict(atoms: readonly Atom[], asking: Asking): boolean {
  return opposed(atoms) || valuesConflict(atoms) || countsConflict(atoms, asking);
}

/** The same clause, once true and once false. */
function opposed(atoms: readonly Atom[]): boolean {
  return atoms.some((one, index) =>
    atoms.slice(index + 1).some((other) => one.holds !== other.holds && sameValue(one.clause, other.clause)),
  );
}

/** Traits and computed traits have one value at an instant; audiences are opposed or nothing. */
function valuesConflict(atoms: readonly Atom[]): boolean {
  const bySubject = new Map<string, Asserted[]>();
  for (const { clause, holds } of atoms) {
    const { subject, comparison } = comparedIn(clause) ?? {};
    if (subject === undefined || comparison === undefined) continue;
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), { comparison, holds }]);
  }
  return [...bySubject.values()].some(comparisonsConflict);
}

function comparedIn(clause: Condition) {
  if ("trait" in clause) return { subject: `trait ${clause.trait.key}`, comparison: clause.trait };
  if ("computedTrait" in clause)
    return { subject: `computed ${clause.computedTrait.id}`, comparison: clause.computedTrait };
  return undefined;
}
