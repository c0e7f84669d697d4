// The kept rehearsals of each journey, for lists and for the journey's own screen. Inside a read of the space. What
// is known of a rehearsal is kept: a finished one never changes but for its name.

import type { RehearsalInShort } from "../../../shared/api/journey-contract.ts";
import type { LastRehearsal, RehearsalRow } from "../../../shared/api/rehearsal-contract.ts";
import type { ChangedSince } from "../../../shared/api/travel-contract.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import { settingsFromJson, setupOf } from "../../simulation/rehearsal-settings.ts";
import { SavedRehearsal } from "../../simulation/saved-rehearsal.ts";
import type { StoredRehearsal } from "../../space/rehearsal-store.ts";
import type { Space } from "../../space/space.ts";
import { personasChanged } from "../personas/present-personas.ts";

/** What there is now; a rehearsal of something else is stale. */
export interface PresentDigests {
  readonly journey: string;
  readonly definitions: string;
  readonly messages: string;
}

export class LastRehearsals {
  readonly #counts = new WeakMap<Space, Map<number, InstantCounts>>();

  /** By journey. What-ifs belong to the rehearsals that they play on from, and are none. */
  all(space: Space): ReadonlyMap<string, StoredRehearsal> {
    const own = finishedIn(space).filter(({ settings }) => settings["whatIf"] === undefined);
    // The latest of a journey comes last, and so stays.
    return new Map(own.map((rehearsal) => [rehearsal.journeyId, rehearsal]));
  }

  /** Of one journey, what-ifs as well, the newest first. */
  rows(space: Space, journey: string, present: PresentDigests): readonly RehearsalRow[] {
    const own = finishedIn(space).filter(({ journeyId }) => journeyId === journey);
    return own.toReversed().map((rehearsal) => this.#row(space, rehearsal, present));
  }

  inShort(space: Space, rehearsal: StoredRehearsal, present: PresentDigests): RehearsalInShort {
    const { entered, completed } = this.#countsOf(space, rehearsal).total;
    const { journey, definitions, messages } = changedSince(space, rehearsal, present);
    return { entered, completed, stale: journey || definitions || messages };
  }

  whole(space: Space, rehearsal: StoredRehearsal, present: PresentDigests): LastRehearsal {
    const { id, name, journeyVersion } = rehearsal;
    const { settings, users, cohort } = settingsFromJson(rehearsal.settings);
    const { publishedAtMs, untilMs } = settings;
    const changed = changedSince(space, rehearsal, present);
    const facts = { id, name, journeyVersion, publishedAtMs, untilMs, cohort, users };
    return {
      ...facts,
      journeyChanged: changed.journey,
      definitionsChanged: changed.definitions,
      messagesChanged: changed.messages,
      counts: this.#countsOf(space, rehearsal),
    };
  }

  #row(space: Space, rehearsal: StoredRehearsal, present: PresentDigests): RehearsalRow {
    const { id, name, journeyVersion } = rehearsal;
    const saved = settingsFromJson(rehearsal.settings);
    const { users: people, messages, ranAtMs, whatIf } = saved;
    const { entered, completed } = this.#countsOf(space, rehearsal).total;
    const changed = changedSince(space, rehearsal, present);
    const facts = { id, name, journeyVersion, people, messages, ranAtMs, whatIf };
    return { ...facts, setup: setupOf(saved), entered, completed, changed };
  }

  #countsOf(space: Space, { id }: StoredRehearsal): InstantCounts {
    const known = this.#counts.get(space) ?? new Map<number, InstantCounts>();
    this.#counts.set(space, known);
    const counts = known.get(id) ?? new SavedRehearsal(space.rehearsals, id).countsAtEnd();
    known.set(id, counts);
    return counts;
  }
}

const finishedIn = (space: Space): readonly StoredRehearsal[] =>
  space.rehearsals.list().filter(({ status }) => status === "finished");

export const changedSince = (
  space: Space,
  rehearsal: StoredRehearsal,
  present: PresentDigests,
): ChangedSince => ({
  journey: rehearsal.journeyDigest !== present.journey,
  definitions: rehearsal.definitionsDigest !== present.definitions,
  messages: messagesChanged(space, rehearsal, present),
});

/** People who are made up for a rehearsal, and personas, do not change with those of the space. */
function messagesChanged(space: Space, rehearsal: StoredRehearsal, present: PresentDigests): boolean {
  const { generated, personas, cohort } = settingsFromJson(rehearsal.settings);
  if (personas !== null) return personasChanged(space, cohort, personas);
  return generated === null && rehearsal.messagesDigest !== present.messages;
}
