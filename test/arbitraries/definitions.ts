// Random valid definitions: audiences that build on each other and on computed traits of every kind.

import fc from "fast-check";
import {
  aggregatesOfProperty,
  type Audience,
  type ComputedTrait,
  type Definitions,
  type Destination,
} from "../../shared/people/definitions.ts";
import { conditionArbitrary, eventNameArbitrary, whereArbitrary } from "./condition.ts";
import type { Taste } from "./taste.ts";

export function definitionsArbitrary(taste: Taste): fc.Arbitrary<Definitions> {
  return fc
    .tuple(
      fc.array(traitBody(taste), { maxLength: 3 }),
      fc.nat({ max: 3 }),
      fc.array(kind, { minLength: 1, maxLength: 3 }),
    )
    .chain(([traits, audienceCount, kinds]) => {
      const computedTraits = traits.map((body, index) => ({
        id: `trait-${index}`,
        name: `Trait ${index}`,
        ...body,
      }));
      const destinations: readonly Destination[] = kinds.map((one, index) => ({
        id: `${one}-${index}`,
        name: `Destination ${index}`,
        kind: one,
      }));
      return audiences(
        taste,
        audienceCount,
        computedTraits.map(({ id }) => id),
      ).map((list) => ({
        format: "rehearse.definitions/1" as const,
        audiences: list,
        computedTraits,
        destinations,
      }));
    });
}

const kind = fc.constantFrom("event" as const, "list" as const);

function traitBody(taste: Taste): fc.Arbitrary<Omit<ComputedTrait, "id" | "name">> {
  const event = fc
    .tuple(eventNameArbitrary(taste), fc.record({ where: whereArbitrary(taste) }, { requiredKeys: [] }))
    .map(([name, rest]) => ({ ...name, ...rest }));
  const window = fc.record({ within: fc.constantFrom(...taste.durations) }, { requiredKeys: [] });
  const counted = fc.record({ type: fc.constant("eventCount" as const), event });
  const ofProperty = fc.record({
    type: fc.constantFrom(...aggregatesOfProperty),
    event,
    property: fc.constantFrom(...taste.propertyKeys),
  });
  return fc
    .tuple(fc.oneof({ weight: 1, arbitrary: counted }, { weight: 4, arbitrary: ofProperty }), window)
    .map(([body, rest]) => ({ ...body, ...rest }));
}

/** Each audience may refer to those before it, so that none depends on itself. */
function audiences(
  taste: Taste,
  count: number,
  computedTraits: readonly string[],
): fc.Arbitrary<readonly Audience[]> {
  const ids = Array.from({ length: count }, (_, index) => `audience-${index}`);
  const each = ids.map((id, index) =>
    conditionArbitrary({ place: "beforeEntry", taste, audiences: ids.slice(0, index), computedTraits }).map(
      (condition): Audience => ({ id, name: `Audience ${index}`, condition }),
    ),
  );
  return fc.tuple(...each);
}
