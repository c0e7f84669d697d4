// A kept rehearsal by its id, and the very people who took part in it. Inside a read or a transaction of the space;
// throws Refused where it is not there.

import { type KeptPersona, unpackPersonas } from "../../simulation/persona-people.ts";
import { rehearsalSection, unpackCohort } from "../../simulation/rehearsal-sections.ts";
import { settingsFromJson } from "../../simulation/rehearsal-settings.ts";
import type { StoredRehearsal } from "../../space/rehearsal-store.ts";
import type { Space } from "../../space/space.ts";
import { SpaceFailure } from "../../space/space-failure.ts";
import { refused } from "../refusal-wording.ts";
import type { ChosenPeople } from "./chosen-people.ts";

export function storedRehearsal(space: Space, id: number): StoredRehearsal {
  const rehearsal = foundOr(() => space.rehearsals.get(id));
  if (rehearsal.status !== "finished") throw refused({ kind: "notFound", what: "rehearsal" });
  return rehearsal;
}

/** What `work` gives; a refusal where it looks for a rehearsal that is not there. */
export function foundOr<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof SpaceFailure && thrown.error.kind === "notFound")
      throw refused({ kind: "notFound", what: "rehearsal" });
    throw thrown;
  }
}

/** Undefined where it was everyone, who are looked up anew. */
export function keptPeople(space: Space, { id, settings }: StoredRehearsal): ChosenPeople | undefined {
  const { generated, messages } = settingsFromJson(settings);
  const personas = personasIn(space, id);
  const userIds = space.rehearsals.readSection(id, rehearsalSection.cohort) ?? null;
  if (userIds === null && generated === null && personas === null) return undefined;
  const made = personas?.length ?? generated?.people ?? 0;
  const people = userIds === null ? made : unpackCohort(userIds).length;
  return { people, messages, userIds, generated, personas };
}

/** The personas of a kept rehearsal as they were then; null where others took part. */
export function personasIn(space: Space, rehearsal: number): readonly KeptPersona[] | null {
  const section = space.rehearsals.readSection(rehearsal, rehearsalSection.personas);
  return section === undefined ? null : unpackPersonas(section);
}
