// Random journeys for what looks at their shape alone: many steps, every type, deep, wide, with joins. Their
// conditions are all the same.

import fc from "fast-check";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Journey, Step, StepType } from "../../shared/journey/journey.ts";
import { withNext } from "../../shared/journey/map-connections.ts";

const condition = { all: [] };

const branches = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `b${index}`,
    name: `Branch ${index}`,
    condition,
    next: null,
  }));

const makers: Record<Exclude<StepType, "entry">, (id: string, size: number) => Step> = {
  waitForDuration: (id) => ({ id, type: "waitForDuration", name: id, duration: "1d", next: null }),
  waitForCondition: (id, size) => ({
    id,
    type: "waitForCondition",
    name: id,
    condition,
    next: null,
    ...(size % 2 === 0 ? {} : { timeout: { after: "1d", next: null } }),
  }),
  holdUntil: (id, size) => ({
    id,
    type: "holdUntil",
    name: id,
    branches: branches(1 + (size % 3)),
    timeout: { after: "1d", next: null },
  }),
  trueFalseSplit: (id) => ({
    id,
    type: "trueFalseSplit",
    name: id,
    condition,
    true: { next: null },
    false: { next: null },
  }),
  multiBranchSplit: (id, size) => ({
    id,
    type: "multiBranchSplit",
    name: id,
    mode: "firstMatch",
    branches: branches(1 + (size % 5)),
    otherwise: { next: null },
  }),
  randomizedSplit: (id, size) => ({
    id,
    type: "randomizedSplit",
    name: id,
    branches: branches(1 + (size % 4)).map((one) => ({ id: one.id, name: one.name, percent: 0, next: null })),
  }),
  sendToDestinations: (id) => ({
    id,
    type: "sendToDestinations",
    name: id,
    key: id,
    destinations: [],
    next: null,
  }),
};

const types = Object.keys(makers) as (keyof typeof makers)[];

interface Choice {
  readonly type: keyof typeof makers;
  readonly size: number;
  /** Which free way it hangs on, from the newest. */
  readonly hook: number;
  /** Whether its own ways that stay free join a later step. */
  readonly joins: number;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  type: fc.constantFrom<keyof typeof makers>("waitForDuration", "sendToDestinations", ...types),
  size: fc.nat({ max: 11 }),
  hook: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 30 })),
  joins: fc.nat({ max: 99 }),
});

/** `joining` of 100 free ways lead on to a later step. */
export const journeyShape = (mostSteps: number): fc.Arbitrary<Journey> =>
  fc
    .tuple(
      fc.array(choice, { maxLength: mostSteps - 1, size: "max" }),
      fc.constantFrom(0, 30, 80),
      fc.array(fc.nat({ max: 999 }), { minLength: 20, maxLength: 20 }),
    )
    .map(([choices, joining, numbers]) => journeyOf(choices, joining, numbers));

function journeyOf(choices: readonly Choice[], joining: number, numbers: readonly number[]): Journey {
  const steps: Step[] = [{ id: "entry", type: "entry", name: "Entry", condition, next: null }];
  for (const { type, size, hook } of choices) {
    const free = freeWays(steps);
    const way = free[Math.max(0, free.length - 1 - (hook % Math.max(1, free.length)))];
    if (way === undefined) break;
    const id = `s${steps.length}`;
    steps[way.at] = withNext(steps[way.at] ?? way.step, way.via, id);
    steps.push(makers[type](id, size));
  }
  freeWays(steps).forEach(({ at, via }, index) => {
    const number = numbers[index % numbers.length] ?? 0;
    const later = steps.slice(at + 1);
    const target = later[number % Math.max(1, Math.min(later.length, 12))];
    const step = steps[at];
    if (step !== undefined && target !== undefined && (number * 7 + index) % 100 < joining)
      steps[at] = withNext(step, via, target.id);
  });
  return { format: "rehearse.journey/1", id: "shape", name: "Shape", steps };
}

const freeWays = (steps: readonly Step[]) =>
  steps.flatMap((step, at) =>
    connectionsOf(step)
      .filter(({ next }) => next === null)
      .map(({ via }) => ({ step, at, via })),
  );
