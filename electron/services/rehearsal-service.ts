// The procedures about rehearsals: the last one of a journey, running one, and cancelling it.

import { digested } from "./journeys/journey-facts.ts";
import { storedJourney } from "./journeys/stored-journey.ts";
import type { ServiceParts } from "./service-parts.ts";
import { definitionsOf } from "./space-definitions.ts";

export function rehearsalService({
  implementer: { rehearsal },
  current,
  hub,
  facts,
  rehearsals: { desk, last, messages },
}: ServiceParts) {
  return {
    last: rehearsal.last.handler(({ input: { journey } }) =>
      current.read((space) => {
        // Another program may be writing what is only read here.
        if (current.readOnly !== null) facts.forgetAll();
        storedJourney(space, journey);
        const found = last.all(space).get(journey);
        if (found === undefined) return null;
        const definitions = digested(definitionsOf(space));
        return last.whole(space, found, {
          journey: facts.of(space, journey, definitions).contentDigest,
          definitions: definitions.digest,
          messages: messages.of(space),
        });
      }),
    ),
    run: rehearsal.run.handler(async ({ input }) => {
      const id = await desk.run(input.journey);
      hub.tell({ kind: "journeys", by: null });
      return { id };
    }),
    cancel: rehearsal.cancel.handler(({ input }) => desk.cancel(input.journey)),
  };
}
