// The people of a base, or others, under a journey from publication on, in the base's circumstances. What what-ifs
// changed about people before is not in it.

import type { Result } from "../../../shared/base/result.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import type { SimulationError } from "../simulation-error.ts";
import { simulate, type Simulation, type SimulationRequest } from "../simulate.ts";
import type { BaseRehearsal } from "./base-rehearsal.ts";
import type { WhatIfWork } from "./play-what-if.ts";

export interface BaseRun extends WhatIfWork {
  readonly journey: Journey;
  /** `base.source`, or others in memory. */
  readonly source: SimulationRequest["source"];
  /** Where it is there, it is given the records of every chunk. */
  readonly onChunk?: NonNullable<SimulationRequest["onChunk"]>;
}

/** Counts at the end alone. */
export function simulateBase(
  base: BaseRehearsal,
  { journey, source, workers, threads, signal, onPart, onChunk }: BaseRun,
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
    },
    source,
    workers,
    ...(threads === undefined || source.kind !== "space" ? {} : { threads }),
    signal,
    ...(onChunk === undefined ? {} : { onChunk }),
    onProgress: (people) => onPart(Math.min(1, people / Math.max(1, base.people))),
  });
}
