// Event clauses that cannot be true together: more events of a kind in a shorter window than in a longer one.

import { durationMs } from "../../base/duration.ts";
import type { Count, EventClause, EventPattern } from "../../conditions/condition.ts";
import { sameValue } from "../same-value.ts";
import type { Atom } from "./conjunctions.ts";
import { comparisonsConflict } from "./comparisons-conflict.ts";

/** How a condition is asked. */
export interface Asking {
  /** At the very instant at which its step is reached: then nothing has happened since. */
  readonly atOnce: boolean;
}

/** So many events, at least and at most, of those that the clause counts. */
interface Counted {
  readonly clause: EventClause;
  readonly least: number;
  readonly most: number;
}

export function countsConflict(atoms: readonly Atom[], asking: Asking): boolean {
  const counted = atoms.flatMap(({ clause, holds }) =>
    "event" in clause ? [countedBy(clause.event, holds, asking)] : [],
  );
  return counted.some((one) =>
    counted.some((other) => one.least > other.most && countsNoMore(one.clause, other.clause)),
  );
}

function countedBy(clause: EventClause, holds: boolean, asking: Asking): Counted {
  const [least, most] = range(clause.count ?? { atLeast: 1 }, holds);
  const isEmpty = (asking.atOnce && clause.since === "step") || filtersConflict(clause);
  return { clause, least, most: isEmpty ? Math.min(most, 0) : most };
}

function range(count: Count, holds: boolean): readonly [least: number, most: number] {
  if ("atLeast" in count) return holds ? [count.atLeast, Infinity] : [0, count.atLeast - 1];
  if ("atMost" in count) return holds ? [0, count.atMost] : [count.atMost + 1, Infinity];
  if (holds) return [count.exactly, count.exactly];
  return count.exactly === 0 ? [1, Infinity] : [0, Infinity];
}

/** No event passes all filters. */
function filtersConflict({ where = [] }: EventPattern): boolean {
  const properties = new Set(where.map(({ property }) => property));
  return [...properties].some((property) =>
    comparisonsConflict(
      where
        .filter((filter) => filter.property === property)
        .map((comparison) => ({ comparison, holds: true })),
    ),
  );
}

/** Whatever happens, `one` counts at most as many as `other`: its filters are as strict, its window as short. */
const countsNoMore = (one: EventClause, other: EventClause): boolean =>
  one.name === other.name &&
  (one.type ?? "track") === (other.type ?? "track") &&
  (other.where ?? []).every((filter) => (one.where ?? []).some((own) => sameValue(own, filter))) &&
  startsNoEarlier(one, other);

/** Nobody reaches a step before the entry, nor enters before the publication bound. */
const sinceOrder = { none: 0, entry: 1, step: 2 };

const startsNoEarlier = (one: EventClause, other: EventClause): boolean =>
  sinceOrder[one.since ?? "none"] >= sinceOrder[other.since ?? "none"] &&
  durationMs(one.within) <= durationMs(other.within);
