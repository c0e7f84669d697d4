// The people of a base, or others, under a journey, from publication on or from the base's past, in the base's
// circumstances. What what-ifs changed about people before is not in it.

import type { Result } from "../../../shared/base/result.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import type { SimulationError } from "../simulation-error.ts";
import type { RehearsalRecords } from "../../../shared/rehearsal/rehearsal-records.ts";
import type { PlayOn } from "../rehearsal-task.ts";
import { simulate, type Simulation, type SimulationRequest } from "../simulate.ts";
import type { BaseRehearsal } from "./base-rehearsal.ts";
import type { WhatIfWork } from "./play-what-if.ts";

export interface BaseRun extends WhatIfWork {
  readonly journey: Journey;
  /** `base.source`, or others in memory. */
  readonly source: SimulationRequest["source"];
  /** Where it is there, it is given the records of every chunk. */
  readonly onChunk?: NonNullable<SimulationRequest["onChunk"]>;
  /** Absent: from publication on. Else there are records alone. */
  readonly from?: { readonly playOn: PlayOn; readonly past: RehearsalRecords };
}

/** Counts at the end alone. */
export function simulateBase(
  base: BaseRehearsal,
  { journey, source, workers, threads, signal, onPart, onChunk, from }: BaseRun,
): Promise<Result<Simulation, SimulationError>> {
  const { definitions, cohort } = base;
  const { settings } = base.saved.circumstances;
  return simulate({
    task: {
      journey,
      definitions,
      settings,
      countInstants: [settings.untilMs],
      outputs: { records: onChunk !== undefined, transitionLines: false },
      ...(cohort === undefined ? {} : { cohort }),
      ...(from === undefined ? {} : { playOn: from.playOn }),
    },
    source,
    workers,
    ...(from === undefined ? {} : { past: from.past }),
    ...(threads === undefined || source.kind !== "space" ? {} : { threads }),
    signal,
    ...(onChunk === undefined ? {} : { onChunk }),
    onProgress: (people) => onPart(Math.min(1, people / Math.max(1, base.people))),
  });
}
