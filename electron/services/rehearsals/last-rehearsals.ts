// The last rehearsal of each journey, for lists and for the journey's own screen. Inside a read of the space. What
// is known of a rehearsal is kept: a finished one never changes.

import type { RehearsalInShort } from "../../../shared/api/journey-contract.ts";
import type { LastRehearsal } from "../../../shared/api/rehearsal-contract.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import { SavedRehearsal } from "../../simulation/saved-rehearsal.ts";
import type { StoredRehearsal } from "../../space/rehearsal-store.ts";
import type { Space } from "../../space/space.ts";

/** What there is now; a rehearsal of something else is stale. */
export interface PresentDigests {
  readonly journey: string;
  readonly definitions: string;
  readonly messages: string;
}

export class LastRehearsals {
  readonly #counts = new WeakMap<Space, Map<number, InstantCounts>>();

  /** By journey. */
  all(space: Space): ReadonlyMap<string, StoredRehearsal> {
    const finished = space.rehearsals.list().filter(({ status }) => status === "finished");
    // The latest of a journey comes last, and so stays.
    return new Map(finished.map((rehearsal) => [rehearsal.journeyId, rehearsal]));
  }

  inShort(space: Space, rehearsal: StoredRehearsal, present: PresentDigests): RehearsalInShort {
    const { entered, completed } = this.#countsOf(space, rehearsal).total;
    const { journeyChanged, definitionsChanged, messagesChanged } = changesSince(rehearsal, present);
    return { entered, completed, stale: journeyChanged || definitionsChanged || messagesChanged };
  }

  whole(space: Space, rehearsal: StoredRehearsal, present: PresentDigests): LastRehearsal {
    const { id, name, journeyVersion } = rehearsal;
    const { circumstances } = new SavedRehearsal(space.rehearsals, id);
    const { publishedAtMs, untilMs } = circumstances.settings;
    const facts = { id, name, journeyVersion, publishedAtMs, untilMs, users: circumstances.users };
    return { ...facts, ...changesSince(rehearsal, present), counts: this.#countsOf(space, rehearsal) };
  }

  #countsOf(space: Space, { id }: StoredRehearsal): InstantCounts {
    const known = this.#counts.get(space) ?? new Map<number, InstantCounts>();
    this.#counts.set(space, known);
    const counts = known.get(id) ?? new SavedRehearsal(space.rehearsals, id).countsAtEnd();
    known.set(id, counts);
    return counts;
  }
}

const changesSince = (rehearsal: StoredRehearsal, present: PresentDigests) => ({
  journeyChanged: rehearsal.journeyDigest !== present.journey,
  definitionsChanged: rehearsal.definitionsDigest !== present.definitions,
  messagesChanged: rehearsal.messagesDigest !== present.messages,
});
