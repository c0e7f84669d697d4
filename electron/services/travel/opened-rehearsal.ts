// What a window is told of a rehearsal when it begins to travel through it, but for what the travelling thread counts.

import type { ChangedSince, OpenedRehearsal } from "../../../shared/api/travel-contract.ts";
import { type SavedSettings, setupOf } from "../../simulation/rehearsal-settings.ts";
import { SavedRehearsal } from "../../simulation/saved-rehearsal.ts";
import type { StoredRehearsal } from "../../space/rehearsal-store.ts";
import type { Space } from "../../space/space.ts";
import { digested, type JourneyFactsCache } from "../journeys/journey-facts.ts";
import { changedSince } from "../rehearsals/last-rehearsals.ts";
import type { MessagesDigest } from "../rehearsals/messages-digest.ts";
import { storedRehearsal } from "../rehearsals/stored-rehearsal.ts";
import { definitionsOf } from "../space-definitions.ts";
import { marksOf } from "./rehearsal-marks.ts";

export interface PresentFacts {
  readonly facts: JourneyFactsCache;
  readonly messages: MessagesDigest;
}

export type FactsOfRehearsal = Omit<OpenedRehearsal, "countsAtEnd" | "transitions">;

/** Inside a read of the space. Throws Refused, "notFound". */
export function openedRehearsal(space: Space, id: number, present: PresentFacts): FactsOfRehearsal {
  const stored = storedRehearsal(space, id);
  const saved = new SavedRehearsal(space.rehearsals, id);
  const { circumstances } = saved;
  return {
    id,
    name: stored.name,
    journeyId: stored.journeyId,
    journeyVersion: stored.journeyVersion,
    journey: saved.journey,
    definitions: saved.definitions,
    setup: setupOf(circumstances),
    origin: originOf(circumstances),
    people: circumstances.users,
    messages: circumstances.messages,
    changed: changed(space, stored, present),
    whatIf: circumstances.whatIf,
    marks: marksOf(space, id),
  };
}

const originOf = ({ generated, personas }: SavedSettings): OpenedRehearsal["origin"] =>
  personas !== null ? "personas" : generated !== null ? "madeUp" : "space";

/** A journey that was deleted since is no longer as it was. */
function changed(space: Space, stored: StoredRehearsal, { facts, messages }: PresentFacts): ChangedSince {
  const { journeyId } = stored;
  const definitions = digested(definitionsOf(space));
  const isThere = space.journeys.has(journeyId);
  return changedSince(space, stored, {
    journey: isThere ? facts.of(space, journeyId, definitions).contentDigest : "",
    definitions: definitions.digest,
    messages: messages.of(space),
  });
}
