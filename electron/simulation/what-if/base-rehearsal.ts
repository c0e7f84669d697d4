// A kept rehearsal as a what-if plays on from it: its records, its journeys one after the other, and its people with
// their messages, whether they lie in the space, were made up, are personas, or were changed by what-ifs before.

import type { LiveStage } from "../../../shared/engine/replay-stages.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import type { Message } from "../../../shared/people/message.ts";
import type { Space } from "../../space/space.ts";
import type { RecordsPart } from "../../../shared/rehearsal/rehearsal-records.ts";
import { GeneratedPeople } from "../generated-people.ts";
import type { PersonaPeople } from "../persona-people.ts";
import { messagesOfPerson } from "../person-messages.ts";
import { rehearsalSection, unpackCohort } from "../rehearsal-sections.ts";
import { SavedRehearsal } from "../saved-rehearsal.ts";
import type { SimulationSource } from "../simulate.ts";
import { keptPersonas, rehearsedMessages } from "../travel/rehearsed-messages.ts";
import { liveStages, savedStages, type StagedJourney } from "./saved-stages.ts";

export interface BaseRehearsal {
  readonly saved: SavedRehearsal;
  readonly definitions: Definitions;
  readonly staged: readonly StagedJourney[];
  readonly stages: readonly LiveStage[];
  readonly source: SimulationSource;
  /** Ids of those who took part, ascending; undefined: everyone of the source. */
  readonly cohort: readonly string[] | undefined;
  readonly cohortSection: Uint8Array | undefined;
  /** Of a rehearsal of personas. */
  readonly personaSection: Uint8Array | undefined;
  /** Those whom what-ifs changed before, with all of their messages. */
  readonly changes: ReadonlyMap<string, readonly Message[]>;
  /** Of the source, about: some are there who take no part. */
  readonly people: number;
  /** What the chunks gave, in chunk order, in the order of all people. */
  inOrder(parts: readonly RecordsPart[]): readonly RecordsPart[];
  /** As the source has them, whatever what-ifs changed. Inside `space.read`. */
  original(userId: string): readonly Message[] | undefined;
  /** As this rehearsal saw them; undefined for somebody whom the source does not have. Inside `space.read`. */
  messagesOf(userId: string): readonly Message[] | undefined;
}

/** Inside `space.read`; throws SpaceFailure. */
export function openBase(space: Space, id: number): BaseRehearsal {
  const saved = new SavedRehearsal(space.rehearsals, id);
  const { definitions, circumstances } = saved;
  const staged = savedStages(space.rehearsals, saved);
  const cohortSection = space.rehearsals.readSection(id, rehearsalSection.cohort);
  const rehearsed = rehearsedMessages(space, saved);
  return {
    saved,
    definitions,
    staged,
    stages: liveStages(staged, { definitions, settings: circumstances.settings }),
    cohort: cohortSection === undefined ? undefined : unpackCohort(cohortSection),
    cohortSection,
    personaSection: space.rehearsals.readSection(id, rehearsalSection.personas),
    changes: rehearsed.changed,
    ...peopleOf(space, saved),
    messagesOf: (userId) => rehearsed.messagesOf(userId),
  };
}

type People = Pick<BaseRehearsal, "source" | "people" | "inOrder" | "original">;

function peopleOf(space: Space, { facts, circumstances: { generated, personas } }: SavedRehearsal): People {
  if (personas !== null) return personaPeople(keptPersonas(space, facts.id));
  return generated === null ? storedPeople(space) : madePeople(new GeneratedPeople(generated));
}

function storedPeople(space: Space): People {
  const chunks = space.messages.listChunks();
  return {
    source: { kind: "space", space, chunks },
    people: chunks.reduce((sum, { userCount }) => sum + userCount, 0),
    inOrder: (parts) => parts,
    original: (userId) => messagesOfPerson(space.messages, chunks, userId),
  };
}

function personaPeople(kept: PersonaPeople): People {
  return {
    source: { kind: "memory", chunks: [kept.chunk()] },
    people: kept.people,
    inOrder: (parts) => parts,
    original: (userId) => kept.messagesOf(userId),
  };
}

function madePeople(made: GeneratedPeople): People {
  return {
    source: { kind: "made", made },
    people: made.people,
    inOrder: (parts) => GeneratedPeople.inOrder(parts),
    original: (userId) => made.messagesOf(userId),
  };
}

/** Whether somebody of the source took part. */
export function tookPart({ cohort }: Pick<BaseRehearsal, "cohort">, userId: string): boolean {
  if (cohort === undefined) return true;
  let low = 0;
  for (let high = cohort.length; low < high;) {
    const middle = (low + high) >>> 1;
    if ((cohort[middle] ?? "") < userId) low = middle + 1;
    else high = middle;
  }
  return cohort[low] === userId;
}
