// Which events of a kind pass the property filters of a pattern: decided once for each distinct value, and kept.

import { compileComparison } from "../../../shared/conditions/comparison.ts";
import type { EventPattern, PropertyFilter } from "../../../shared/conditions/condition.ts";
import { truthsOf } from "../../../shared/engine/batch/column-truths.ts";
import { kindOf, type Kind, type PeopleChunk } from "./people-chunk.ts";

/** By event of the pattern's kind: 1 where it passes; undefined where there are no filters, or no events. */
export function filteredEvents(people: PeopleChunk, pattern: EventPattern): Uint8Array | undefined {
  const { where = [] } = pattern;
  const kind = kindOf(pattern);
  const events = people.events(kind);
  if (where.length === 0 || events === undefined) return undefined;
  return people.masks.get(JSON.stringify([kind, where]), (gone) => {
    const { length } = events.rows;
    const passes = (gone?.length === length ? gone : new Uint8Array(length)).fill(1);
    for (const filter of where) narrow(passes, people, { kind, filter });
    return passes;
  });
}

interface FilterOfKind {
  readonly kind: Kind;
  readonly filter: PropertyFilter;
}

function narrow(passes: Uint8Array, people: PeopleChunk, { kind, filter }: FilterOfKind): void {
  const { property, ...comparison } = filter;
  const compiled = compileComparison(comparison);
  const ofAbsent = Number(compiled.holds(undefined, 0));
  const values = people.valuesAtPath(kind, property);
  if (values === undefined) {
    if (ofAbsent === 0) passes.fill(0);
    return;
  }
  const truths = truthsOf(values.column, { comparison, compiled });
  const { codes } = values;
  for (let event = 0; event < codes.length; event++) {
    const code = codes[event] as number;
    passes[event] = (passes[event] as number) & (code < 0 ? ofAbsent : (truths[code] as number));
  }
}
