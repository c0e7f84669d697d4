// Why nobody ever could take a connection in a rehearsal, whatever they did.

import type { StepId } from "../base/ids.ts";
import type { Condition } from "../conditions/condition.ts";

/** A clause that stands in the way of others, and where it is asked. */
export interface ClashingClause {
  /** null: of the journey's exit. */
  readonly step: StepId | null;
  /** A clause, without groups; of an audience, one of the audience's own. */
  readonly condition: Condition;
  /** Whether the way asks that it holds. */
  readonly want: boolean;
}

export type Impossible =
  /** These cannot all be as the way needs them. */
  | { readonly because: "clash"; readonly clauses: readonly ClashingClause[] }
  /** The waits on the way are longer than the rehearsal; `leastMs` from publication on. */
  | { readonly because: "tooLate"; readonly leastMs: number; readonly hasMs: number }
  /** Whoever enters is sent away by the journey's time limit before. */
  | { readonly because: "exitsBefore"; readonly leastMs: number; readonly hasMs: number }
  /** No one is ever sent that way at random. */
  | { readonly because: "noShare"; readonly step: StepId };
