// What exists in the data: event names, property and trait names with their types, frequencies and values.
// The pickers of the condition editor are fed by it.

import { type } from "@orpc/contract";
import { z } from "zod";
import type { EventType, Literal } from "../conditions/condition.ts";
import { procedure } from "./refusal.ts";

export interface EventInData {
  readonly type: EventType;
  readonly name: string;
  readonly messageCount: number;
  /** People with at least one. */
  readonly userCount: number;
}

export type ValueKind = "text" | "number" | "boolean" | "instant" | "list" | "object";

/** A property of an event, or a trait of people. */
export interface FieldInData {
  /** Dotted below the top, as conditions name it. */
  readonly path: string;
  /** The kinds that occur, the most frequent first. Texts that read as instants count as instants. */
  readonly kinds: readonly ValueKind[];
  /** So many events have the property, so many people the trait. */
  readonly count: number;
  /** Out of so many. */
  readonly of: number;
  /**
   * The most common values with their counts, the most common first; at most 50. Of a list its elements, each once
   * for a list.
   */
  readonly values: readonly { readonly value: Literal; readonly count: number }[];
  /** Distinct values; null where they are more than were counted. */
  readonly distinct: number | null;
  /** Of the numbers among the values or of the instants, whichever are more; null where there are none. */
  readonly least: Literal | null;
  readonly greatest: Literal | null;
}

export const catalogueContract = {
  /** Track, page and screen events, the most frequent first. */
  events: procedure.output(type<readonly EventInData[]>()),
  /** Properties of one event, the most frequent first. */
  properties: procedure
    .input(z.object({ type: z.enum(["track", "page", "screen"]), name: z.string().max(10_000) }))
    .output(type<readonly FieldInData[]>()),
  traits: procedure.output(type<readonly FieldInData[]>()),
};
