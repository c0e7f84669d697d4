// The procedures of the catalogue: what exists in the data, where it is named, and how it is shown. Events were counted
// when they were imported; everything else about the data is looked through by the counting thread when it is first
// asked for.

import type { EventName, FieldInData } from "../../shared/api/catalogue-contract.ts";
import type { Space } from "../space/space.ts";
import { showName } from "./catalogue/show-name.ts";
import { shownNamesOf } from "./catalogue/shown-names.ts";
import { usesOf } from "./catalogue/uses-of.ts";
import type { CountingDesk } from "./counting-desk.ts";
import { eventsInData } from "./events-in-data.ts";
import type { ServiceParts } from "./service-parts.ts";

/** The most frequent: as many as conditions usually name. */
const likelyEvents = 5;

const exampleCount = 5;

export function catalogueService({ implementer, current, hub }: ServiceParts, desk: CountingDesk) {
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
    activity: catalogue.activity.handler(({ input, signal }) => desk.ask("eventActivity", input, signal)),
    traitChanges: catalogue.traitChanges.handler(({ input, signal }) =>
      desk.ask("traitChanges", input, signal),
    ),
    examples: catalogue.examples.handler(({ input, signal }) =>
      desk.ask("newest", { ...input, most: exampleCount }, signal),
    ),
    uses: catalogue.uses.handler(({ input }) => current.read((space) => usesOf(space, input.of))),
    shownNames: catalogue.shownNames.handler(() => current.read(shownNamesOf)),
    show: catalogue.show.handler(async ({ input: { window, ...request }, signal }) => {
      const { of, label } = request;
      // Traits are known to the counting thread alone; nobody waits for it who gives no words.
      const traits = of.kind === "trait" && label ? await desk.ask("traits", {}, signal) : [];
      const before = current.change((space) =>
        showName(space, {
          ...request,
          otherNames: of.kind === "event" ? otherEvents(space, of) : otherTraits(traits, of.path),
        }),
      );
      hub.tell({ kind: "catalogue", by: window });
      return before;
    }),
  };
}

const otherEvents = (space: Space, { type, name }: EventName): readonly string[] =>
  space.catalogue
    .events()
    .filter((other) => other.type === type && other.name !== name)
    .map((other) => other.name);

const otherTraits = (traits: readonly FieldInData[], path: string): readonly string[] =>
  traits.map((other) => other.path).filter((other) => other !== path);
