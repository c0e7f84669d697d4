// Conditions as they stand in files (FORMATS.md) and as every part of Rehearse passes them on. Their
// meaning is in SEMANTICS.md sections 3 and 4; checks of what was read are in condition-schema.ts.

import type { AudienceId, ComputedTraitId } from "../base/ids.ts";

export type Literal = string | number | boolean;

export type Operator =
  | "equals"
  | "notEquals"
  | "equalsAnyOf"
  | "notEqualsAnyOf"
  | "lessThan"
  | "lessThanOrEqual"
  | "greaterThan"
  | "greaterThanOrEqual"
  | "contains"
  | "notContains"
  | "startsWith"
  | "endsWith"
  | "exists"
  | "notExists"
  | "beforeDate"
  | "afterDate"
  | "withinLast"
  | "withinNext"
  | "beforeLast"
  | "afterNext";

/** An operator with its literal; `value` is absent for exists and notExists, a duration for the relative dates. */
export interface Comparison {
  readonly op: Operator;
  readonly value?: Literal | readonly Literal[];
}

export type EventType = "track" | "page" | "screen";

export interface PropertyFilter extends Comparison {
  readonly property: string;
}

export type Count = { readonly atLeast: number } | { readonly atMost: number } | { readonly exactly: number };

export interface TraitClause extends Comparison {
  readonly key: string;
}

/** Which events: shared by conditions and computed traits. `type` absent means track. */
export interface EventPattern {
  readonly name: string;
  readonly type?: EventType;
  readonly where?: readonly PropertyFilter[];
}

export interface EventClause extends EventPattern {
  /** Absent means at least one. */
  readonly count?: Count;
  /** A duration text, e.g. "7d". */
  readonly within?: string;
  readonly since?: "entry" | "step";
}

export interface ComputedTraitClause extends Comparison {
  readonly id: ComputedTraitId;
}

export interface AudienceClause {
  readonly id: AudienceId;
  readonly is: "member" | "notMember";
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly trait: TraitClause }
  | { readonly event: EventClause }
  | { readonly computedTrait: ComputedTraitClause }
  | { readonly audience: AudienceClause };
