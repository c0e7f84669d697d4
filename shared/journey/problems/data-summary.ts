// What the host found in the people's data, as data-problems.ts asks for it. Plain values; what was not counted
// is not listed, and then nothing is said of it.

import type { AudienceId, StepId } from "../../base/ids.ts";
import type { EventType, Literal } from "../../conditions/condition.ts";

export interface EventInSummary {
  readonly type: EventType;
  readonly name: string;
  readonly messageCount: number;
}

/** A property of an event, or a trait of people. */
export interface FieldInSummary {
  /** Dotted below the top, as conditions name it. */
  readonly path: string;
  /** So many events have the property, so many people the trait. */
  readonly count: number;
  /** The most common values, the most common first. */
  readonly values: readonly { readonly value: Literal; readonly count: number }[];
  /** Distinct values; null where they are more than were counted. */
  readonly distinct: number | null;
}

export interface DataSummary {
  /** Every track, page and screen event that occurs, the most frequent first. */
  readonly events: readonly EventInSummary[];
  /** Every trait that occurs, the most frequent first. */
  readonly traits: readonly FieldInSummary[];
  /** Of events that the journey names, as many as were looked at. */
  readonly properties: readonly {
    readonly type: EventType;
    readonly name: string;
    readonly fields: readonly FieldInSummary[];
  }[];
  /** Members over all of the data, at the instant or instants that the host looked at. */
  readonly audiences: readonly { readonly id: AudienceId; readonly members: number }[];
  /** People who came to a step and took a connection of it, where both are known. */
  readonly ways: readonly {
    readonly step: StepId;
    readonly via: string;
    readonly reached: number;
    readonly taken: number;
  }[];
  /** People who would travel both of two branches of a split that takes every branch that matches. */
  readonly overlaps: readonly {
    readonly step: StepId;
    readonly branches: readonly [first: string, second: string];
    readonly people: number;
  }[];
}
