// The rows of the list of journeys.

import type { JourneyRow } from "../../../shared/api/journey-contract.ts";
import type { StoredJourney } from "../../space/journey-store.ts";
import type { Space } from "../../space/space.ts";
import type { ServiceParts } from "../service-parts.ts";
import { definitionsOf } from "../space-definitions.ts";
import { digested, type JourneyFacts } from "./journey-facts.ts";

/** Of all journeys that are not deleted, in the order of their ids. Inside a read of the space. */
export function journeyRows(
  space: Space,
  { facts, rehearsals }: Pick<ServiceParts, "facts" | "rehearsals">,
): readonly JourneyRow[] {
  const { desk, last, messages } = rehearsals;
  const definitions = digested(definitionsOf(space));
  const lastOf = last.all(space);
  // Where nothing was rehearsed, nothing asks for the digest of all messages.
  const messagesDigest = lastOf.size === 0 ? "" : messages.of(space);
  const journeys = space.journeys.list().filter(({ deleted }) => !deleted);
  return journeys.map((journey) => {
    const own = facts.of(space, journey.id, definitions);
    const present = {
      journey: own.contentDigest,
      definitions: definitions.digest,
      messages: messagesDigest,
    };
    const rehearsal = lastOf.get(journey.id);
    return {
      ...rowOf(journey, own),
      rehearsal: rehearsal === undefined ? null : last.inShort(space, rehearsal, present),
      running: desk.runningPart(journey.id),
    };
  });
}

function rowOf(journey: StoredJourney, facts: JourneyFacts): Omit<JourneyRow, "rehearsal" | "running"> {
  const { id, name, status, changedAtMs, versions, hasDraft } = journey;
  const { description, stepCount, errors } = facts;
  const version = versions.at(-1) ?? null;
  return { id, name, description, status, version, hasDraft, stepCount, changedAtMs, errors };
}
