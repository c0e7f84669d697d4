// Whether what a way asks for contradicts itself: literals of every alternative are put together, and each combination
// is found to clash. Sound, not complete: what it does not know to clash, may be.

import type { Definitions } from "../people/definitions.ts";
import type { DemandOnWay } from "./demands-of-way.ts";
import type { ClashingClause } from "./impossible.ts";
import { alternativesOf, comparedBy, isCountedBy, type TimedLiteral } from "./timed-literal.ts";
import { valuesClash } from "./value-clash.ts";

/** Combinations that are kept; with more of them nothing is said. */
const mostCombinations = 128;

/** The clauses of which not all can be as demanded; null: perhaps they can. */
export function clashOnWay(
  demands: readonly DemandOnWay[],
  definitions: Definitions,
): readonly ClashingClause[] | null {
  let combinations: readonly (readonly TimedLiteral[])[] = [[]];
  for (const demand of demands) {
    const alternatives = alternativesOf(demand, demand.asked, definitions);
    // A condition too large to look through is taken for one that can be.
    if (alternatives === undefined) continue;
    const next: (readonly TimedLiteral[])[] = [];
    let clash: readonly TimedLiteral[] = [];
    for (const combination of combinations)
      for (const alternative of alternatives) {
        const found = clashWithin(combination, alternative);
        if (found === null) next.push([...combination, ...alternative]);
        else if (clash.length === 0) clash = found;
      }
    if (next.length === 0) return toldOnce(clash, demand);
    if (next.length > mostCombinations) return null;
    combinations = next;
  }
  return null;
}

function toldOnce(
  clash: readonly TimedLiteral[],
  { condition, want, asked }: DemandOnWay,
): readonly ClashingClause[] {
  const told = clash.length === 0 ? [{ step: asked.step, condition, want }] : clash.map((one) => one.told);
  return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()];
}

/** Literals that clash, at least one of which is an added one; null where none are known to. */
function clashWithin(
  known: readonly TimedLiteral[],
  added: readonly TimedLiteral[],
): readonly TimedLiteral[] | null {
  const all = [...known, ...added];
  for (const literal of added) {
    const found = eventClash(literal, all) ?? valueClash(literal, all);
    if (found !== null) return found.toSorted((one, other) => all.indexOf(one) - all.indexOf(other));
  }
  return null;
}

function eventClash(literal: TimedLiteral, all: readonly TimedLiteral[]): readonly TimedLiteral[] | null {
  const { events } = literal;
  if (events === null) return null;
  if (events.least > events.most || (events.least > 0 && isNeverMatched(literal))) return [literal];
  for (const other of all) {
    if (other.events === null || other === literal) continue;
    const isMore = events.least > other.events.most && isCountedBy(literal, other);
    const isLess = other.events.least > events.most && isCountedBy(other, literal);
    if (isMore || isLess) return [other, literal];
  }
  return null;
}

/** Whether no event can pass all filters of the clause. */
function isNeverMatched({ events }: TimedLiteral): boolean {
  const filters = events?.clause.where ?? [];
  const byProperty = Map.groupBy(filters, ({ property }) => property);
  return [...byProperty.values()].some((own) =>
    valuesClash(own.map((comparison) => ({ comparison, want: true }))),
  );
}

function valueClash(literal: TimedLiteral, all: readonly TimedLiteral[]): readonly TimedLiteral[] | null {
  const compared = comparedBy(literal.told.condition);
  if (compared === undefined) return null;
  const group = all.filter(
    (other) =>
      other.asked.instant === literal.asked.instant && comparedBy(other.told.condition)?.of === compared.of,
  );
  const demandsOf = (literals: readonly TimedLiteral[]) =>
    literals.flatMap(({ told: { condition, want } }) => {
      const one = comparedBy(condition);
      return one === undefined ? [] : [{ comparison: one.comparison, want }];
    });
  if (!valuesClash(demandsOf(group))) return null;
  const pair = group.find((other) => valuesClash(demandsOf([other, literal])));
  return pair === undefined ? group : pair === literal ? [literal] : [pair, literal];
}
