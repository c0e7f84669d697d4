// A rehearsal with every condition of its journey and audiences rewritten, as wholes or clause by clause.

import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Journey, JourneySettings, Step } from "../../../shared/journey/journey.ts";
import type { OracleInput } from "../../oracle/oracle-input.ts";

type Rewrite = (condition: Condition) => Condition;

/** `rewrite` is given each condition as a whole. */
export function withConditions(input: OracleInput, rewrite: Rewrite): OracleInput {
  const { journey, definitions } = input;
  const audiences = definitions.audiences.map((one) => ({ ...one, condition: rewrite(one.condition) }));
  return {
    ...input,
    journey: journeyWith(journey, rewrite),
    definitions: { ...definitions, audiences },
  };
}

/** `rewrite` is given each clause: a condition that has no conditions in it. */
export function rewriteClauses(condition: Condition, rewrite: Rewrite): Condition {
  const inner = (part: Condition): Condition => rewriteClauses(part, rewrite);
  if ("all" in condition) return { all: condition.all.map(inner) };
  if ("any" in condition) return { any: condition.any.map(inner) };
  if ("not" in condition) return { not: inner(condition.not) };
  return rewrite(condition);
}

function journeyWith(journey: Journey, rewrite: Rewrite): Journey {
  const steps = journey.steps.map((step) => stepWith(step, rewrite));
  return journey.settings === undefined
    ? { ...journey, steps }
    : { ...journey, steps, settings: settingsWith(journey.settings, rewrite) };
}

function settingsWith(settings: JourneySettings, rewrite: Rewrite): JourneySettings {
  const when = settings.exit?.when;
  return when === undefined ? settings : { ...settings, exit: { ...settings.exit, when: rewrite(when) } };
}

function stepWith(step: Step, rewrite: Rewrite): Step {
  switch (step.type) {
    case "entry":
    case "waitForCondition":
    case "trueFalseSplit":
      return { ...step, condition: rewrite(step.condition) };
    case "multiBranchSplit":
    case "holdUntil": {
      const branches = step.branches.map((one) => ({ ...one, condition: rewrite(one.condition) }));
      return { ...step, branches };
    }
    case "waitForDuration":
    case "randomizedSplit":
    case "sendToDestinations":
      return step;
  }
}
