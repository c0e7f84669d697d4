// The procedures of stories and of "why?": all of it is read by the travelling thread.

import { refused } from "./refusal-wording.ts";
import type { ServiceParts } from "./service-parts.ts";

export function storyService({ implementer: { story }, travel }: ServiceParts) {
  return {
    of: story.of.handler(async ({ input, signal }) =>
      found(await travel.ask("story", input, signal), "person"),
    ),
    items: story.items.handler(async ({ input, signal }) =>
      found(await travel.ask("storyItems", input, signal), "person"),
    ),
    transitions: story.transitions.handler(async ({ input, signal }) =>
      found(await travel.ask("storyTransitions", input, signal), "person"),
    ),
    delivery: story.delivery.handler(async ({ input, signal }) =>
      found(await travel.ask("storyDelivery", input, signal), "delivery"),
    ),
    why: story.why.handler(async ({ input, signal }) =>
      found(await travel.ask("why", input, signal), "person"),
    ),
  };
}

/** Throws Refused where there is nothing. */
function found<T>(answer: T | null, what: "person" | "delivery"): T {
  if (answer === null) throw refused({ kind: "notFound", what });
  return answer;
}
