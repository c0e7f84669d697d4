// Random steps whose connections all lead nowhere yet; journey.ts connects them.

import fc from "fast-check";
import type {
  ConditionBranch,
  PercentBranch,
  SendDestination,
  Step,
  Timeout,
} from "../../shared/journey/journey.ts";
import type { Definitions, Destination } from "../../shared/people/definitions.ts";
import { conditionArbitrary } from "./condition.ts";
import type { Taste } from "./taste.ts";

/** A step before it has its place: the ids, names and keys are given by journey.ts. */
export type StepBody = Step extends infer Each
  ? Each extends Step
    ? Omit<Each, "id" | "name">
    : never
  : never;

/** Any step but the entry. */
export function stepBodyArbitrary(taste: Taste, definitions: Definitions): fc.Arbitrary<StepBody> {
  const condition = conditionArbitrary({ place: "step", taste, ...idsOf(definitions) });
  const after = fc.constantFrom(...taste.durations);
  const timeout = after.map((text): { timeout?: Timeout } => ({ timeout: { after: text, next: null } }));
  const maybeTimeout = fc.oneof(timeout, fc.constant({}));
  const branches = (fewest: number): fc.Arbitrary<readonly ConditionBranch[]> =>
    fc
      .array(condition, { minLength: fewest, maxLength: 3 })
      .map((conditions) => conditions.map((one, index) => ({ ...branch(index), condition: one })));
  const end = { next: null };
  return fc.oneof(
    after.map((duration): StepBody => ({ type: "waitForDuration", duration, ...end })),
    fc
      .tuple(condition, maybeTimeout)
      .map(([one, rest]): StepBody => ({ type: "waitForCondition", condition: one, ...rest, ...end })),
    condition.map((one): StepBody => ({ type: "trueFalseSplit", condition: one, true: end, false: end })),
    branches(2).map((list): StepBody => ({ type: "multiBranchSplit", branches: list })),
    branches(2).map((list): StepBody => ({ type: "multiBranchSplit", mode: "allMatching", branches: list })),
    branches(1).map((list): StepBody => ({
      type: "multiBranchSplit",
      mode: "firstMatch",
      branches: list,
      otherwise: end,
    })),
    fc
      .tuple(branches(1), maybeTimeout)
      .map(([list, rest]): StepBody => ({ type: "holdUntil", branches: list, ...rest })),
    percents.map((list): StepBody => ({ type: "randomizedSplit", branches: list })),
    sends(definitions.destinations).map((list): StepBody => ({
      type: "sendToDestinations",
      key: "",
      destinations: list,
      ...end,
    })),
  );
}

export const idsOf = ({ audiences, computedTraits }: Definitions) => ({
  audiences: audiences.map(({ id }) => id),
  computedTraits: computedTraits.map(({ id }) => id),
});

const branch = (index: number) => ({ id: `branch-${index}`, name: `Branch ${index}`, next: null });

/** Percentages that sum to 100, nobody's and everybody's among them. */
const percents: fc.Arbitrary<readonly PercentBranch[]> = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 3 })
  .map((cuts) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), 100];
    return edges.slice(1).map((edge, index) => ({ ...branch(index), percent: edge - (edges[index] ?? 0) }));
  });

function sends(destinations: readonly Destination[]): fc.Arbitrary<readonly SendDestination[]> {
  const call = fc.constantFrom("track" as const, "identify" as const);
  return fc
    .tuple(fc.shuffledSubarray([...destinations], { minLength: 1 }), call)
    .map(([chosen, one]) => chosen.map(({ id, kind }) => (kind === "event" ? { id, call: one } : { id })));
}
