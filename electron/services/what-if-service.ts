// The procedures of what-ifs: playing on from a kept rehearsal with changes, and sweeping one value of its journey.

import type { Refusal } from "../../shared/api/refusal.ts";
import { SavedRehearsal } from "../simulation/saved-rehearsal.ts";
import type { Space } from "../space/space.ts";
import { refused } from "./refusal-wording.ts";
import { Refused } from "./refused.ts";
import { chosenRehearsalName, nextRehearsalName } from "./rehearsals/rehearsal-name.ts";
import { storedRehearsal } from "./rehearsals/stored-rehearsal.ts";
import type { ServiceParts } from "./service-parts.ts";
import { changedJourney } from "./what-ifs/changed-journey.ts";
import { sweptCounts, sweptJourneys } from "./what-ifs/swept-counts.ts";
import { refusedWhatIf } from "./what-ifs/what-if-refusal.ts";

export function whatIfService(parts: ServiceParts) {
  const { implementer, current, hub, now, travel, rehearsals } = parts;
  const { whatIf } = implementer;
  return {
    run: whatIf.run.handler(async ({ input, signal }) => {
      current.assertWritable();
      const base = current.read((space) => savedRehearsal(space, input.rehearsal));
      const { rehearsal, fromMs, people } = input;
      const journey = input.journey === null ? null : changedJourney(input.journey, base);
      const asked = { fromMs, journey, people };
      const problem = await travel.ask("checkWhatIf", { ...asked, rehearsal }, signal);
      if (problem !== null) throw refusedWhatIf(problem, base.journey);
      const { journeyId, journeyVersion } = base.facts;
      const name = current.read((space) => nameOf(space, input.name, journeyId));
      const version = journey === null ? journeyVersion : null;
      const job = { name, journeyVersion: version, ranAtMs: now(), task: { rehearsal, ...asked } };
      const id = await rehearsals.desk.playOn({
        journey: journeyId,
        name: base.journey.name,
        people: base.circumstances.users,
        job,
      });
      hub.tell({ kind: "rehearsals", journey: journeyId, by: null });
      hub.tell({ kind: "journeys", by: null });
      return { id };
    }),
    person: whatIf.person.handler(async ({ input, signal }) => {
      const found = await travel.ask("editablePerson", input, signal);
      if (found === null) throw refused({ kind: "notFound", what: "person" });
      return found;
    }),
    changes: whatIf.changes.handler(({ input, signal }) => travel.ask("changesOfPeople", input, signal)),
    sweep: whatIf.sweep.handler(({ input, signal, errors }) => {
      const counts = sweptCounts(sweptJourneys(current, input), {
        desk: rehearsals.desk,
        rehearsal: input.rehearsal,
        signal,
      });
      return refusing(counts, (refusal) => errors.REFUSED({ data: refusal }));
    }),
  };
}

function savedRehearsal(space: Space, id: number): SavedRehearsal {
  storedRehearsal(space, id);
  return new SavedRehearsal(space.rehearsals, id);
}

const nameOf = (space: Space, name: string | undefined, journey: string): string =>
  name === undefined
    ? nextRehearsalName(space.rehearsals.list())
    : chosenRehearsalName(space, { name, journey });

/** What is refused while rows are told is told as every refusal is. */
async function* refusing<T>(
  rows: AsyncIterable<T>,
  told: (refusal: Refusal) => Error,
): AsyncGenerator<T, void, void> {
  try {
    yield* rows;
  } catch (thrown) {
    throw thrown instanceof Refused ? told(thrown.refusal) : thrown;
  }
}
