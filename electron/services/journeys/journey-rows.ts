// The rows of the list of journeys.

import type { JourneyRow, RehearsalInShort } from "../../../shared/api/journey-contract.ts";
import type { StoredJourney } from "../../space/journey-store.ts";
import type { Space } from "../../space/space.ts";
import { definitionsOf } from "../space-definitions.ts";
import { digested, type JourneyFacts, type JourneyFactsCache } from "./journey-facts.ts";

/** What rehearsals have to say about a journey. */
export interface RehearsalNews {
  readonly last: RehearsalInShort | null;
  readonly running: number | null;
}

export interface RowSources {
  readonly facts: JourneyFactsCache;
  readonly newsOf: (journey: string, facts: JourneyFacts) => RehearsalNews;
}

/** Of all journeys that are not deleted, in the order of their ids. Inside a read of the space. */
export function journeyRows(space: Space, { facts: cache, newsOf }: RowSources): readonly JourneyRow[] {
  const definitions = digested(definitionsOf(space));
  return space.journeys
    .list()
    .filter(({ deleted }) => !deleted)
    .map((journey) => {
      const facts = cache.of(space, journey.id, definitions);
      return rowOf(journey, facts, newsOf(journey.id, facts));
    });
}

function rowOf(journey: StoredJourney, facts: JourneyFacts, { last, running }: RehearsalNews): JourneyRow {
  const { id, name, status, changedAtMs, versions, hasDraft } = journey;
  const { description, stepCount, errors } = facts;
  const version = versions.at(-1) ?? null;
  return {
    id,
    name,
    description,
    status,
    version,
    hasDraft,
    stepCount,
    changedAtMs,
    errors,
    rehearsal: last,
    running,
  };
}
