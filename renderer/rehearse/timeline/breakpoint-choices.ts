// What playing can be made to stop at: a person who was picked, every step, every way out of a step that has several.

import type { Breakpoint } from "../../../shared/api/travel-contract.ts";
import { connectionsOf } from "../../../shared/journey/connections.ts";
import type { Journey } from "../../../shared/journey/journey.ts";

/** `person` is a user id; null: nobody is picked. */
export function breakpointChoices({ steps }: Journey, person: string | null): readonly Breakpoint[] {
  const moves: readonly Breakpoint[] = person === null ? [] : [{ when: "moves", userId: person }];
  const reached = steps.map(({ id }): Breakpoint => ({ when: "reached", step: id }));
  const taken = steps.flatMap((step) => {
    const ways = connectionsOf(step);
    return ways.length < 2 ? [] : ways.map(({ via }): Breakpoint => ({ when: "taken", step: step.id, via }));
  });
  return [...moves, ...reached, ...taken];
}
