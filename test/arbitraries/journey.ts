// Random valid journeys with their definitions: every step type, joins, exit, re-entry, steps in any order of
// the file. What comes out keeps every rule of FORMATS.md, which journey.test.ts holds it to.

import fc from "fast-check";
import type { EntryStep, Journey, JourneySettings, Next, Step } from "../../shared/journey/journey.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { conditionArbitrary } from "./condition.ts";
import { definitionsArbitrary } from "./definitions.ts";
import { idsOf, type StepBody, stepBodyArbitrary } from "./step.ts";
import { plainTaste, type Taste } from "./taste.ts";

export interface JourneyWithDefinitions {
  readonly journey: Journey;
  readonly definitions: Definitions;
}

export function journeyArbitrary(taste: Taste = plainTaste): fc.Arbitrary<JourneyWithDefinitions> {
  return definitionsArbitrary(taste).chain((definitions) =>
    fc
      .record({
        entry: entryArbitrary(taste, definitions),
        settings: settingsArbitrary(taste, definitions),
        bodies: fc.array(stepBodyArbitrary(taste, definitions), { maxLength: taste.mostSteps - 1 }),
        choices: fc.array(fc.nat({ max: 999 }), { minLength: 60, maxLength: 60 }),
      })
      .map(({ entry, settings, bodies, choices }) => ({
        definitions,
        journey: {
          format: "rehearse.journey/1",
          id: "random-journey",
          name: "Random journey",
          ...(settings === undefined ? {} : { settings }),
          steps: connectedSteps(entry, bodies, choices),
        },
      })),
  );
}

function entryArbitrary(taste: Taste, definitions: Definitions): fc.Arbitrary<EntryStep> {
  return fc
    .tuple(
      conditionArbitrary({ place: "beforeEntry", taste, ...idsOf(definitions) }),
      fc.record({ useHistoricalData: fc.boolean() }, { requiredKeys: [] }),
    )
    .map(([condition, rest]) => ({
      id: "entry",
      type: "entry",
      name: "Entry",
      ...rest,
      condition,
      next: null,
    }));
}

function settingsArbitrary(
  taste: Taste,
  definitions: Definitions,
): fc.Arbitrary<JourneySettings | undefined> {
  const after = fc.constantFrom(...taste.durations);
  const when = conditionArbitrary({ place: "exit", taste, ...idsOf(definitions) });
  const exit = fc.oneof(fc.record({ after }), fc.record({ when }), fc.record({ after, when }));
  const reentry = fc.record({ after });
  return fc.oneof(fc.constant(undefined), fc.constant({}), fc.record({ exit }), fc.record({ exit, reentry }));
}

/** The id that a connection leads to once it is chosen. */
type Outlets = Map<string, Next>;

/**
 * Each step hangs on a free connection of an earlier one, which makes all of them reachable; what is left
 * free leads on to a later step (a join) or nowhere. Steps for which no connection is free are left out.
 */
function connectedSteps(
  entry: EntryStep,
  bodies: readonly StepBody[],
  choices: readonly number[],
): readonly Step[] {
  const choose = chooser(choices);
  const steps: Step[] = [entry];
  const nexts: Outlets[] = [outletsOf(entry)];
  for (const body of bodies) {
    const free = nexts.flatMap((outlets) =>
      [...outlets].filter(([, next]) => next === null).map(([via]) => ({ outlets, via })),
    );
    const hook = free[choose(free.length)];
    if (hook === undefined) break;
    const step = placed(body, steps.length);
    hook.outlets.set(hook.via, step.id);
    steps.push(step);
    nexts.push(outletsOf(step));
  }
  joinFree(steps, nexts, choose);
  const connected = steps.map((step, index) => connect(step, nexts[index] ?? new Map()));
  return inAnyOrder(connected, choose);
}

function joinFree(
  steps: readonly Step[],
  nexts: readonly Outlets[],
  choose: (count: number) => number,
): void {
  nexts.forEach((outlets, index) => {
    const later = steps.slice(index + 1);
    for (const [via, next] of outlets) {
      if (next === null && choose(2) === 1) outlets.set(via, later[choose(later.length)]?.id ?? null);
    }
  });
}

/** Numbers below `count` (0 where there is none), the same for the same choices. */
function chooser(choices: readonly number[]): (count: number) => number {
  let at = 0;
  return (count) => (choices[at++ % choices.length] ?? 0) % Math.max(count, 1);
}

/** The entry first, then any order: rank must not depend on the file's. */
function inAnyOrder(steps: readonly Step[], choose: (count: number) => number): readonly Step[] {
  const [entry, ...rest] = steps;
  const ordered: Step[] = [];
  for (const step of rest)
    ordered.splice(choose(3) === 0 ? choose(ordered.length + 1) : ordered.length, 0, step);
  return entry === undefined ? [] : [entry, ...ordered];
}

function placed(body: StepBody, index: number): Step {
  const named = { id: `step-${index}`, name: `Step ${index}`, ...body };
  return named.type === "sendToDestinations" ? { ...named, key: `key_${index}` } : named;
}

function outletsOf(step: Step): Outlets {
  const vias: string[] = [];
  if ("next" in step) vias.push("next");
  if ("branches" in step) vias.push(...step.branches.map(({ id }) => id));
  if (step.type === "trueFalseSplit") vias.push("true", "false");
  if ("otherwise" in step && step.otherwise !== undefined) vias.push("otherwise");
  if ("timeout" in step && step.timeout !== undefined) vias.push("timeout");
  return new Map(vias.map((via) => [via, null]));
}

function connect(step: Step, outlets: Outlets): Step {
  const next = (via: string): Next => outlets.get(via) ?? null;
  const lead = <T extends { readonly next: Next }>(outlet: T, via: string): T => ({
    ...outlet,
    next: next(via),
  });
  switch (step.type) {
    case "trueFalseSplit":
      return { ...step, true: lead(step.true, "true"), false: lead(step.false, "false") };
    case "randomizedSplit":
      return { ...step, branches: step.branches.map((branch) => lead(branch, branch.id)) };
    case "multiBranchSplit": {
      const branches = step.branches.map((branch) => lead(branch, branch.id));
      return { ...step, branches, ...(step.otherwise && { otherwise: lead(step.otherwise, "otherwise") }) };
    }
    case "holdUntil": {
      const branches = step.branches.map((branch) => lead(branch, branch.id));
      return { ...step, branches, ...(step.timeout && { timeout: lead(step.timeout, "timeout") }) };
    }
    case "waitForCondition":
      return { ...lead(step, "next"), ...(step.timeout && { timeout: lead(step.timeout, "timeout") }) };
    default:
      return lead(step, "next");
  }
}
