// The procedures of the catalogue: what exists in the data. Events were counted when they were imported; properties
// and traits are looked through by the counting thread when they are first asked for.

import type { EventInData } from "../../shared/api/catalogue-contract.ts";
import type { EventFacts } from "../space/catalogue-store.ts";
import type { CountingDesk } from "./counting-desk.ts";
import type { ServiceParts } from "./service-parts.ts";

export function catalogueService({ implementer, current }: ServiceParts, desk: CountingDesk) {
  const { catalogue } = implementer;
  return {
    events: catalogue.events.handler(() => current.read((space) => eventsOf(space.catalogue.events()))),
    properties: catalogue.properties.handler(({ input, signal }) => desk.ask("properties", input, signal)),
    traits: catalogue.traits.handler(({ signal }) => desk.ask("traits", {}, signal)),
  };
}

const eventsOf = (facts: readonly EventFacts[]): readonly EventInData[] =>
  facts.flatMap(({ type, ...event }) =>
    type === "track" || type === "page" || type === "screen" ? [{ type, ...event }] : [],
  );
