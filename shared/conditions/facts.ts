// What a condition may ask about one user. people/history-facts.ts answers from a history of messages.

import type { AudienceId, ComputedTraitId } from "../base/ids.ts";
import type { JsonValue } from "../base/json.ts";
import type { Condition, EventPattern } from "./condition.ts";

/** A message as explanations point to it. */
export interface FactEvent {
  readonly atMs: number;
  readonly messageId?: string;
}

export interface Facts {
  /** The events that match, in (timestamp, position) order; all that are known. */
  eventsOf(pattern: EventPattern): readonly FactEvent[];
  /** Instants of the events that match, ascending; all that are known, also after the instant asked about. */
  eventInstants(pattern: EventPattern): readonly number[];
  /** The trait's value at an instant; undefined where it is absent. */
  traitAt(path: string, atMs: number): JsonValue | undefined;
  /** The identify call that gave the trait its value at an instant; undefined where none has. */
  traitSource(path: string, atMs: number): FactEvent | undefined;
  /** The events that a computed trait counts at an instant. */
  computedTraitEvents(id: ComputedTraitId, atMs: number): readonly FactEvent[];
  /** The computed trait's value at an instant; undefined where it has none. */
  computedTraitAt(id: ComputedTraitId, atMs: number): JsonValue | undefined;
  /** The next instant after `atMs` at which the computed trait's window lets go of an event; Infinity if never. */
  computedTraitExpiry(id: ComputedTraitId, atMs: number): number;
  /** The condition of an audience. */
  audience(id: AudienceId): Condition;
}

/** From when on events count for a condition (SEMANTICS.md section 4), as exclusive lower bounds in milliseconds. */
export interface Scope {
  /** The publication bound: publication − 1 ms; −Infinity where there is none. */
  readonly boundMs: number;
  /** The instant of entry. */
  readonly entryMs: number;
  /** The instant at which the asking step was reached. */
  readonly stepMs: number;
}

/** The scope of audiences and computed traits: all of history, and no instance. */
export const wholeHistory: Scope = { boundMs: -Infinity, entryMs: -Infinity, stepMs: -Infinity };
