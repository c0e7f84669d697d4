// Conditions → expressions. Patterns and signals that several conditions share are laid out once.

import { durationMs } from "../../base/duration.ts";
import type { AudienceId, ComputedTraitId } from "../../base/ids.ts";
import type { Comparison, Condition, EventClause, EventPattern } from "../../conditions/condition.ts";
import { countMatches } from "../../conditions/event-window.ts";
import { assert } from "../../base/assert.ts";
import type { ComputedTrait, Definitions } from "../../people/definitions.ts";
import type { CountAfter, Expression } from "./expression.ts";

export type Signal =
  | { readonly is: "trait"; readonly path: string; readonly comparison: Comparison }
  | {
      readonly is: "computedTrait";
      readonly trait: ComputedTrait;
      readonly pattern: number;
      readonly comparison: Comparison;
    }
  | { readonly is: "audience"; readonly expression: Expression };

export interface LowerScope {
  /** What bounds an event clause without `since`. */
  readonly after: CountAfter;
  /** True for `exit.when` as the entry rule asks it: nothing is yet since entry. */
  readonly sinceIsEmpty?: boolean;
}

/** Audiences see all of history. */
const wholeHistory: LowerScope = { after: "history" };

export class Lowering {
  readonly patterns: EventPattern[] = [];
  /** Patterns whose rows are needed beside their instants, for the values of a property. */
  readonly patternsWithRows = new Set<number>();
  readonly signals: Signal[] = [];
  private readonly definitions: Definitions;
  private readonly patternIndex = new Map<string, number>();
  private readonly signalIndex = new Map<string, number>();

  constructor(definitions: Definitions) {
    this.definitions = definitions;
  }

  lower(condition: Condition, scope: LowerScope): Expression {
    if ("all" in condition) return { is: "all", parts: condition.all.map((part) => this.lower(part, scope)) };
    if ("any" in condition) return { is: "any", parts: condition.any.map((part) => this.lower(part, scope)) };
    if ("not" in condition) return { is: "not", part: this.lower(condition.not, scope) };
    if ("event" in condition) return this.lowerEvent(condition.event, scope);
    if ("trait" in condition) {
      const { key, ...comparison } = condition.trait;
      return this.signal(`trait ${JSON.stringify([key, comparison])}`, () => ({
        is: "trait",
        path: key,
        comparison,
      }));
    }
    if ("computedTrait" in condition) return this.lowerComputedTrait(condition.computedTrait);
    const { id, is } = condition.audience;
    const member = this.signal(`audience ${id}`, () => this.audience(id));
    return is === "member" ? member : { is: "not", part: member };
  }

  private lowerEvent(clause: EventClause, scope: LowerScope): Expression {
    if (scope.sinceIsEmpty === true && clause.since !== undefined) {
      return { is: "constant", value: countMatches(clause.count, 0) };
    }
    const leaf = {
      pattern: this.pattern(clause),
      windowMs: durationMs(clause.within),
      after: clause.since ?? scope.after,
      count: clause.count ?? { atLeast: 1 },
    };
    return { is: "count", leaf };
  }

  private lowerComputedTrait({
    id,
    ...comparison
  }: { readonly id: ComputedTraitId } & Comparison): Expression {
    return this.signal(`computed ${JSON.stringify([id, comparison])}`, () => {
      const trait = this.definitions.computedTraits.find((candidate) => candidate.id === id);
      assert(trait !== undefined, `computed trait ${id} must be defined`);
      const pattern = this.pattern(trait.event);
      if (trait.property !== undefined) this.patternsWithRows.add(pattern);
      return { is: "computedTrait", trait, pattern, comparison };
    });
  }

  private audience(id: AudienceId): Signal {
    const audience = this.definitions.audiences.find((candidate) => candidate.id === id);
    assert(audience !== undefined, `audience ${id} must be defined`);
    return { is: "audience", expression: this.lower(audience.condition, wholeHistory) };
  }

  private pattern({ type = "track", name, where = [] }: EventPattern): number {
    const key = JSON.stringify([type, name, where]);
    const known = this.patternIndex.get(key);
    if (known !== undefined) return known;
    this.patternIndex.set(key, this.patterns.length);
    return this.patterns.push({ type, name, where }) - 1;
  }

  /** An audience's parts are laid out before it, so that a signal only refers to earlier ones. */
  private signal(key: string, create: () => Signal): Expression {
    let index = this.signalIndex.get(key);
    if (index === undefined) {
      const signal = create();
      index = this.signals.push(signal) - 1;
      this.signalIndex.set(key, index);
    }
    return { is: "signal", signal: index };
  }
}
