// Transitions: everything that happens to an instance, as kinds and instants (SEMANTICS.md sections 6, 7, 10).

import type { Brand, DestinationId, StepId } from "../base/ids.ts";

export type TransitionKind =
  | { readonly what: "reached"; readonly step: StepId }
  | { readonly what: "passed"; readonly step: StepId; readonly via: string }
  | { readonly what: "sent" | "unsent"; readonly step: StepId; readonly destination: DestinationId }
  | { readonly what: "completed" }
  | {
      readonly what: "ended";
      readonly reason: "time" | "condition";
      readonly outcome: "completed" | "exited";
    };

/** Index of a plan's `kinds`. Kind 0 is `reached` of the entry step: it opens the user's next instance. */
export type KindIndex = Brand<number, "KindIndex">;

/**
 * Transitions of one chunk in columns, in output order. The records of the i-th listed user are
 * starts[i] … starts[i + 1] − 1; users without any are not listed. Arrays may be longer than what they hold.
 */
export interface TransitionLog {
  userCount: number;
  recordCount: number;
  /** User numbers within the chunk, ascending. */
  users: Uint32Array;
  /** userCount + 1 record numbers. */
  starts: Uint32Array;
  atMs: Float64Array;
  kinds: Uint16Array;
}
