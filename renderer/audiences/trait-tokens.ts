// The words of a computed trait's sentence. Which events count is said by the words of an event clause, and so is their
// window; how often is what the trait itself says.

import type { EventClause, EventPattern } from "../../shared/conditions/condition.ts";
import type { ComputedTrait } from "../../shared/people/definitions.ts";
import type { ClauseToken } from "../conditions/words/clause-token.ts";
import { eventTokens } from "../conditions/words/event-tokens.ts";

/** Those of the event, without how often it has to be there. */
export function eventTokensOf({ event, within }: ComputedTrait): readonly ClauseToken[] {
  const clause: EventClause = { ...event, ...(within === undefined ? {} : { within }) };
  return eventTokens(clause, false, (changed) => ({ event: changed })).filter(({ key }) => key !== "count");
}

/** With another event, as an answer to one of those words says it. */
export function withEvent(trait: ComputedTrait, { name, type, where, within }: EventClause): ComputedTrait {
  const event: EventPattern = {
    name,
    ...(type === undefined ? {} : { type }),
    ...(where === undefined ? {} : { where }),
  };
  const { within: _before, ...rest } = trait;
  return { ...rest, event, ...(within === undefined ? {} : { within }) };
}

/** A count has no property; everything else has one, which may be still to choose. */
export function withType(trait: ComputedTrait, type: ComputedTrait["type"]): ComputedTrait {
  const { property, ...rest } = trait;
  return type === "eventCount" ? { ...rest, type } : { ...rest, type, property: property ?? "" };
}
