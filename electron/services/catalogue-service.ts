// The procedures of the catalogue: what exists in the data. Events were counted when they were imported; properties
// and traits are looked through by the counting thread when they are first asked for.

import type { CountingDesk } from "./counting-desk.ts";
import { eventsInData } from "./events-in-data.ts";
import type { ServiceParts } from "./service-parts.ts";

/** The most frequent: as many as conditions usually name. */
const likelyEvents = 5;

export function catalogueService({ implementer, current }: ServiceParts, desk: CountingDesk) {
  const { catalogue } = implementer;
  return {
    events: catalogue.events.handler(() => {
      const events = current.read((space) => eventsInData(space.catalogue.events()));
      // Whoever looks at events is about to write conditions.
      desk.warmUp(events.slice(0, likelyEvents).map(({ type, name }) => ({ type, name })));
      return events;
    }),
    properties: catalogue.properties.handler(({ input, signal }) => desk.ask("properties", input, signal)),
    traits: catalogue.traits.handler(({ signal }) => desk.ask("traits", {}, signal)),
  };
}
