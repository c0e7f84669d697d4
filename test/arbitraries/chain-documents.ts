// A journey that is one chain of waits, each of which may be over by a condition or by its timeout and leads on
// to the next: people come to wait after wait, and messages, timeouts and exits fall on one instant all the time.

import fc from "fast-check";
import type { ConditionBranch, JourneySettings, Next, Step } from "../../shared/journey/journey.ts";
import type { JourneyWithDefinitions } from "./journey.ts";
import { likelyConditions } from "./likely-conditions.ts";
import type { NastyWorld } from "./nasty-world.ts";

/** A step of the chain once its place in it is known. */
type Link = (place: { readonly id: string; readonly next: Next }) => Step;

export function chainDocuments({ taste }: NastyWorld): fc.Arbitrary<JourneyWithDefinitions> {
  const { entries, settings, waits } = likelyConditions(taste.durations);
  const condition = fc.constantFrom(...waits);
  const after = fc.constantFrom(...taste.durations);
  const link: fc.Arbitrary<Link> = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(condition, after).map(until) },
    { weight: 3, arbitrary: fc.tuple(fc.tuple(condition, condition), after).map(hold) },
    { weight: 1, arbitrary: after.map(wait) },
    { weight: 1, arbitrary: fc.tuple(condition, condition).map(split) },
  );
  return fc
    .record({
      condition: fc.constantFrom(...entries, { all: [] }),
      useHistoricalData: fc.boolean(),
      settings: fc.constantFrom<JourneySettings>(...settings, {}, {}),
      links: fc.array(link, { minLength: 3, maxLength: 6, size: "max" }),
    })
    .map(({ settings: chosen, links, ...entry }) => ({
      definitions: { format: "rehearse.definitions/1", audiences: [], computedTraits: [], destinations: [] },
      journey: {
        format: "rehearse.journey/1",
        id: "chain",
        name: "Chain",
        settings: chosen,
        steps: [
          { id: "entry", type: "entry", name: "Entry", ...entry, next: "link-0" },
          ...links.map((place, index) =>
            place({ id: `link-${index}`, next: index + 1 < links.length ? `link-${index + 1}` : null }),
          ),
        ],
      },
    }));
}

type Condition = ConditionBranch["condition"];

const until =
  ([condition, after]: readonly [Condition, string]): Link =>
  ({ id, next }) => ({ id, name: id, type: "waitForCondition", condition, timeout: { after, next }, next });

const hold =
  ([conditions, after]: readonly [readonly Condition[], string]): Link =>
  ({ id, next }) => ({
    id,
    name: id,
    type: "holdUntil",
    branches: branches(conditions, next),
    timeout: { after, next },
  });

const wait =
  (duration: string): Link =>
  ({ id, next }) => ({ id, name: id, type: "waitForDuration", duration, next });

const split =
  (conditions: readonly Condition[]): Link =>
  ({ id, next }) => ({ id, name: id, type: "multiBranchSplit", branches: branches(conditions, next) });

const branches = (conditions: readonly Condition[], next: Next): readonly ConditionBranch[] =>
  conditions.map((condition, index) => ({ id: `b${index}`, name: `Branch ${index}`, condition, next }));
