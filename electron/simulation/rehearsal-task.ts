// What a rehearsal is asked for: everything that a thread needs to work on any chunk, as plain values that
// can be sent to it.

import type { Instant } from "../../shared/base/instant.ts";
import type { RunSettings } from "../../shared/engine/run-settings.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import type { StagedJourney } from "./what-if/saved-stages.ts";

export interface RehearsalTask {
  /** Checked against each other. */
  readonly journey: Journey;
  readonly definitions: Definitions;
  readonly settings: RunSettings;
  /** Where counts are taken; ascending, distinct, between publication and end. */
  readonly countInstants: readonly Instant[];
  /** Ids of the users to rehearse, ascending by code units; absent means everyone. */
  readonly cohort?: readonly string[];
  readonly outputs: RehearsalOutputs;
  /** Plays on from the past of a kept rehearsal. Nothing but records comes out then: what is counted is not it. */
  readonly playOn?: PlayOn;
}

export interface PlayOn {
  /** Of the space. */
  readonly rehearsal: number;
  /** That rehearsal's journeys before the change, then the task's. */
  readonly stages: readonly StagedJourney[];
}

/** What each chunk gives back besides its part of the counts. */
export interface RehearsalOutputs {
  /** The transitions in columns, to be kept. */
  readonly records: boolean;
  /** The transitions as lines of JSON. */
  readonly transitionLines: boolean;
  /** The deliveries as lines of JSON. Absent: none. */
  readonly deliveryLines?: DeliverySource;
}

export interface DeliverySource {
  /** Of the journey; 1 for a file that was never published. */
  readonly version: number;
  readonly spaceId: string;
}
