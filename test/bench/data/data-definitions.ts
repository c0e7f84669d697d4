// The audiences and computed traits of the space that is asked: eight audiences over events, traits, computed traits
// and each other.

import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Audience, Definitions } from "../../../shared/people/definitions.ts";
import { fortyDefinitions } from "../forty-steps.ts";

const ordered = (within: string): Condition => ({ event: { name: "Order Completed", within } });

const audience = (id: string, condition: Condition): Audience => ({ id, name: `Audience ${id}`, condition });

export const dataDefinitions: Definitions = {
  ...fortyDefinitions,
  audiences: [
    ...fortyDefinitions.audiences,
    audience("buyers", ordered("30d")),
    audience("pros", { trait: { key: "plan", op: "equals", value: "pro" } }),
    audience("abandoners", {
      all: [{ event: { name: "Product Added", within: "7d" } }, { not: ordered("7d") }],
    }),
    audience("lookers", { event: { name: "Product Viewed", count: { atLeast: 5 }, within: "30d" } }),
    audience("fans", {
      all: [
        { audience: { id: "buyers", is: "member" } },
        { computedTrait: { id: "orders", op: "greaterThan", value: 1 } },
      ],
    }),
  ],
};
