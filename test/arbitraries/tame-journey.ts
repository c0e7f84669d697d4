// Random conditions rarely come true; with some of them replaced by likely ones people really travel.

import type { Condition } from "../../shared/conditions/condition.ts";
import type { Journey, JourneySettings, Step } from "../../shared/journey/journey.ts";

type Choose = <T>(likely: readonly T[], original: T) => T;

/** The journey with likelier conditions, as the numbers choose; some numbers leave a condition as it is. */
export function tamed(journey: Journey, numbers: readonly number[]): Journey {
  let at = 0;
  const choose: Choose = (likely, original) => likely[(numbers[at++ % numbers.length] ?? 0) % 16] ?? original;
  const steps = journey.steps.map((step) => tameStep(step, choose));
  const { settings } = journey;
  return {
    ...journey,
    ...(settings === undefined ? {} : { settings: tameSettings(settings, choose) }),
    steps,
  };
}

const entries: readonly Condition[] = [
  { event: { name: "A" } },
  { event: { name: "A", within: "1m" } },
  { event: { name: "A", within: "2m" } },
  { event: { name: "A", within: "1m" } },
  { event: { name: "B", within: "2m", count: { exactly: 0 } } },
  { any: [{ event: { name: "B", within: "1m" } }, { trait: { key: "t", op: "equals", value: 1 } }] },
  { trait: { key: "t", op: "exists" } },
  { trait: { key: "d", op: "withinLast", value: "2m" } },
  { all: [] },
  { event: { name: "A", count: { atLeast: 2 } } },
];

const exits: readonly Condition[] = [
  { event: { name: "A", since: "entry" } },
  { event: { name: "B", since: "entry" } },
  { event: { name: "B", since: "entry" } },
  { event: { name: "A", since: "entry", count: { atLeast: 2 } } },
  { event: { name: "A", within: "3m", count: { exactly: 0 } } },
  { trait: { key: "t", op: "equals", value: "1" } },
  { trait: { key: "d", op: "beforeLast", value: "1m" } },
  { event: { name: "B" } },
];

const waits: readonly Condition[] = [
  { event: { name: "B", since: "step" } },
  { event: { name: "A", since: "step" } },
  { event: { name: "A", since: "entry" } },
  { event: { name: "A", within: "2m", count: { atLeast: 2 } } },
  { event: { name: "B", within: "2m", count: { exactly: 0 } } },
  { not: { event: { name: "A", within: "1m" } } },
  { trait: { key: "t", op: "equals", value: 1 } },
  { trait: { key: "d", op: "withinNext", value: "2m" } },
  { not: { trait: { key: "d", op: "afterNext", value: "1m" } } },
];

function tameStep(step: Step, choose: Choose): Step {
  switch (step.type) {
    case "entry":
      return { ...step, condition: choose([...entries, ...entries.slice(0, 4)], step.condition) };
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

function tameSettings(settings: JourneySettings, choose: Choose): JourneySettings {
  const { exit } = settings;
  if (exit?.when === undefined) return settings;
  return { ...settings, exit: { ...exit, when: choose(exits, exit.when) } };
}
