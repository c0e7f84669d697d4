// The procedures about rehearsals: setting one up, running it, and what becomes of those that are kept.

import type { RehearsalDefaults } from "../../shared/api/rehearsal-contract.ts";
import { settingsFromJson, setupOf } from "../simulation/rehearsal-settings.ts";
import type { Space } from "../space/space.ts";
import { digested } from "./journeys/journey-facts.ts";
import { storedJourney } from "./journeys/stored-journey.ts";
import { refused } from "./refusal-wording.ts";
import { chosenPeople, type PeopleDesks } from "./rehearsals/chosen-people.ts";
import type { PresentDigests } from "./rehearsals/last-rehearsals.ts";
import { assertRunnable } from "./rehearsals/rehearsal-job-of.ts";
import { chosenRehearsalName, nextRehearsalName } from "./rehearsals/rehearsal-name.ts";
import { RemovedRehearsals } from "./rehearsals/removed-rehearsals.ts";
import { setupOfJourney } from "./rehearsals/setup-of-journey.ts";
import { keptPeople, storedRehearsal } from "./rehearsals/stored-rehearsal.ts";
import type { ServiceParts } from "./service-parts.ts";
import { definitionsOf } from "./space-definitions.ts";

export const rehearsalService = (parts: ServiceParts, desks: PeopleDesks) => ({
  ...reading(parts, desks),
  ...running(parts),
  ...changing(parts),
});

function reading(parts: ServiceParts, desks: PeopleDesks) {
  const { current, now } = parts;
  const { rehearsal } = parts.implementer;
  const { desk, last } = parts.rehearsals;
  return {
    last: rehearsal.last.handler(({ input: { journey } }) =>
      current.read((space) => {
        const present = presentIn(parts, space, journey);
        const found = last.all(space).get(journey);
        return found === undefined ? null : last.whole(space, found, present);
      }),
    ),
    list: rehearsal.list.handler(({ input: { journey } }) =>
      current.read((space) => last.rows(space, journey, presentIn(parts, space, journey))),
    ),
    defaults: rehearsal.defaults.handler(({ input: { journey } }) =>
      current.read((space): RehearsalDefaults => {
        storedJourney(space, journey);
        const { firstAtMs, lastAtMs, userCount, messageCount } = space.catalogue.facts();
        const setup = setupOfJourney(space, last.all(space).get(journey), now());
        return {
          setup,
          dataFromMs: firstAtMs,
          dataToMs: lastAtMs,
          people: userCount,
          messages: messageCount,
        };
      }),
    ),
    estimate: rehearsal.estimate.handler(async ({ input: { setup }, signal }) => {
      assertRunnable(setup);
      const definitions = current.read(definitionsOf);
      const { people, messages, generated } = await chosenPeople(desks, { setup, definitions, signal });
      return {
        people,
        messages,
        ...desk.rates.estimate(generated === null ? "stored" : "madeUp", messages),
      };
    }),
  };
}

/** What a journey, the definitions and the messages are now. */
function presentIn(
  { current, facts, rehearsals }: ServiceParts,
  space: Space,
  journey: string,
): PresentDigests {
  // Another program may be writing what is only read here.
  if (current.readOnly !== null) facts.forgetAll();
  storedJourney(space, journey);
  const definitions = digested(definitionsOf(space));
  return {
    journey: facts.of(space, journey, definitions).contentDigest,
    definitions: definitions.digest,
    messages: rehearsals.messages.of(space),
  };
}

function running({
  implementer: { rehearsal },
  current,
  hub,
  now,
  rehearsals: { desk, last },
}: ServiceParts) {
  const kept = (journey: string, id: number): { readonly id: number } => {
    hub.tell({ kind: "rehearsals", journey, by: null });
    hub.tell({ kind: "journeys", by: null });
    return { id };
  };
  const nextName = (space: Space): string => nextRehearsalName(space.rehearsals.list());
  return {
    run: rehearsal.run.handler(async ({ input: { journey, setup, name } }) => {
      const id = await desk.run({
        journey,
        setup: (space) => setup ?? setupOfJourney(space, last.all(space).get(journey), now()),
        name: (space) =>
          name === undefined ? nextName(space) : chosenRehearsalName(space, { name, journey }),
      });
      return kept(journey, id);
    }),
    again: rehearsal.again.handler(async ({ input: { id } }) => {
      const rehearsed = current.read((space) => storedRehearsal(space, id));
      const { name, journeyId: journey } = rehearsed;
      const saved = settingsFromJson(rehearsed.settings);
      if (saved.whatIf !== null) throw refused({ kind: "isWhatIf", name });
      const chosen = current.read((space) => keptPeople(space, rehearsed));
      const newId = await desk.run({
        journey,
        setup: () => setupOf(saved),
        name: nextName,
        ...(chosen === undefined ? {} : { chosen: () => chosen }),
      });
      return kept(journey, newId);
    }),
    cancel: rehearsal.cancel.handler(({ input }) => desk.cancel(input.journey)),
  };
}

function changing({ implementer: { rehearsal }, current, hub }: ServiceParts) {
  const removed = new RemovedRehearsals(current);
  const tell = (journeys: Iterable<string>, by: string): void => {
    for (const journey of journeys) hub.tell({ kind: "rehearsals", journey, by });
    hub.tell({ kind: "journeys", by: null });
  };
  return {
    rename: rehearsal.rename.handler(({ input: { id, name, window } }) => {
      const journey = current.change((space) => {
        const { journeyId } = storedRehearsal(space, id);
        space.rehearsals.rename(id, chosenRehearsalName(space, { name, journey: journeyId, id }));
        return journeyId;
      });
      tell([journey], window);
    }),
    remove: rehearsal.remove.handler(({ input: { ids, window } }) => tell(removed.remove(ids), window)),
    restore: rehearsal.restore.handler(({ input: { ids, window } }) => tell(removed.restore(ids), window)),
  };
}
