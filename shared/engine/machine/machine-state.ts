// What the incremental drive keeps of one user between two inputs: plain JSON, versioned, so that any store can
// hold it and a later version can read it.

import type { DestinationId, StepId } from "../../base/ids.ts";
import type { FactMessage } from "../../people/event-pattern.ts";

/** A message reduced to what the journey can still ask about. */
export type KeptMessage = FactMessage;

export interface InstanceState {
  readonly entryMs: number;
  readonly completed: boolean;
  /** Instant by step id, of the steps reached so far. */
  readonly reached: { readonly [stepId: string]: number };
  /** Connections that fired, by step id. */
  readonly fired: { readonly [stepId: string]: readonly string[] };
  /** In order of sending. */
  readonly sent: readonly { readonly step: StepId; readonly destination: DestinationId }[];
}

export interface MachineState {
  readonly format: "rehearse.machine/1";
  readonly user: string;
  /** The user's first message; null before it. */
  readonly existsFromMs: number | null;
  /** Every instant up to here has been decided. Null before the first decision. */
  readonly settledMs: number | null;
  /** An instant to decide although nothing known falls on it: a message came late. */
  readonly dueMs: number | null;
  /** Whether the user qualified for entry at `settledMs`. */
  readonly qualified: boolean;
  /** In (timestamp, arrival) order. */
  readonly history: readonly KeptMessage[];
  /** How often the user has entered. */
  readonly entries: number;
  /** When the latest instance ended; null if none has. */
  readonly endedMs: number | null;
  readonly instance: InstanceState | null;
}

/** The state of a user before their first message. */
export function startState(user: string): MachineState {
  return {
    format: "rehearse.machine/1",
    user,
    existsFromMs: null,
    settledMs: null,
    dueMs: null,
    qualified: false,
    history: [],
    entries: 0,
    endedMs: null,
    instance: null,
  };
}
