// Random conditions rarely come true; with some of them replaced by likely ones people really travel.

import type { Condition } from "../../shared/conditions/condition.ts";
import type { Journey, JourneySettings, Step } from "../../shared/journey/journey.ts";
import { likelyConditions } from "./likely-conditions.ts";

interface Taming {
  readonly numbers: readonly number[];
  /** Of the journey's world, the shortest first. */
  readonly durations: readonly string[];
}

type Choose = <T>(likely: readonly T[], original: T) => T;

/** The journey with likelier conditions, as the numbers choose; some numbers leave a condition as it is. */
export function tamed(journey: Journey, { numbers, durations }: Taming): Journey {
  let at = 0;
  const choose: Choose = (likely, original) => likely[(numbers[at++ % numbers.length] ?? 0) % 16] ?? original;
  const { entries, exits, settings, waits } = likelyConditions(durations);
  const steps = journey.steps.map((step) => tameStep(step, { choose, entries, waits }));
  const chosen = choose(settings, journey.settings ?? {});
  return { ...journey, settings: tameSettings(chosen, { choose, exits }), steps };
}

interface StepTaming {
  readonly choose: Choose;
  readonly entries: readonly Condition[];
  readonly waits: readonly Condition[];
}

function tameStep(step: Step, { choose, entries, waits }: StepTaming): Step {
  switch (step.type) {
    case "entry":
      return { ...step, condition: choose(entries, step.condition) };
    case "waitForCondition":
    case "trueFalseSplit":
      return { ...step, condition: choose(waits, step.condition) };
    case "holdUntil":
    case "multiBranchSplit": {
      const branches = step.branches.map((one) => ({ ...one, condition: choose(waits, one.condition) }));
      return { ...step, branches };
    }
    case "waitForDuration":
    case "randomizedSplit":
    case "sendToDestinations":
      return step;
  }
}

interface ExitTaming {
  readonly choose: Choose;
  readonly exits: readonly Condition[];
}

function tameSettings(settings: JourneySettings, { choose, exits }: ExitTaming): JourneySettings {
  const { exit } = settings;
  if (exit?.when === undefined) return settings;
  return { ...settings, exit: { ...exit, when: choose(exits, exit.when) } };
}
