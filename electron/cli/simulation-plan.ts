// From the options of `rehearse simulate` and the inputs that they name to the simulation that is asked for.

import { availableParallelism } from "node:os";
import { describeFound } from "../../shared/base/describe-found.ts";
import { chunkFromMessages } from "../../shared/people/chunk-from-messages.ts";
import type { RehearsalTask } from "../simulation/rehearsal-task.ts";
import type { ListedSource } from "../simulation/simulate.ts";
import { readCohort } from "./cohort-file.ts";
import { OptionReader } from "./command-options.ts";
import type { InputOptions, People, RehearsalInputs } from "./rehearsal-inputs.ts";
import { checkInputOptions } from "./rehearsal-inputs.ts";
import type { RunCircumstances, RunSettingsOptions } from "./run-settings-options.ts";

export interface SimulateOptions extends InputOptions, RunSettingsOptions {
  readonly users?: string;
  readonly workers?: string;
  readonly out?: string;
  readonly deliveries?: string;
  readonly summary?: string;
  readonly save?: string;
  readonly timings?: boolean;
  readonly json?: boolean;
}

const mostWorkers = 64;
const longestLabel = 200;

/** A name that lists and tables can show. */
const isLabel = (text: string): boolean =>
  text.trim() !== "" && text.length <= longestLabel && !/[\p{Cc}\u2028\u2029]/u.test(text);

/** Checks what needs no input. The number of threads that may work. */
export function checkOptions(options: SimulateOptions): number {
  checkInputOptions(options);
  const reader = new OptionReader();
  if (options.save !== undefined && options.space === undefined) {
    reader.refuse("--save", { found: "no space", expected: "--space <file> to keep the rehearsal in" });
  }
  if (options.save !== undefined && !isLabel(options.save)) {
    const expected = `a name of 1 to ${longestLabel} characters, in one line`;
    reader.refuse("--save", { found: describeFound(options.save), expected });
  }
  const workers = reader.wholeNumber("--workers", options.workers, { least: 1, greatest: mostWorkers });
  reader.finish();
  return workers ?? Math.min(mostWorkers, availableParallelism());
}

/** `spaceId` of deliveries where no space is used. */
const noSpaceId = "";

export function rehearsalTask(
  options: SimulateOptions,
  inputs: RehearsalInputs,
  { settings, countInstants }: RunCircumstances,
): RehearsalTask {
  const { journey, journeyVersion, definitions, people } = inputs;
  const spaceId = people.kind === "space" ? people.space.spaceId : noSpaceId;
  const deliveryLines = { version: journeyVersion ?? 1, spaceId };
  return {
    journey,
    definitions,
    settings,
    countInstants,
    ...(options.users === undefined ? {} : { cohort: readCohort(options.users) }),
    outputs: {
      records: options.save !== undefined,
      transitionLines: options.out !== undefined,
      ...(options.deliveries === undefined ? {} : { deliveryLines }),
    },
  };
}

export function simulationSource(people: People): ListedSource {
  return people.kind === "space" ? people : { kind: "memory", chunks: [chunkFromMessages(people.messages)] };
}
