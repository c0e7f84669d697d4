// Where the messages of a rehearsal's people come from: the one place that decides it. Somebody whom a what-if
// changed has the messages that are kept with it; everybody else was made up for it, is a persona as they were when it
// was run, or is of the space.

import { assert } from "../../../shared/base/assert.ts";
import type { Message } from "../../../shared/people/message.ts";
import { parseMessage } from "../../../shared/people/parse-message.ts";
import type { Space } from "../../space/space.ts";
import { type GeneratedCohort, GeneratedPeople } from "../generated-people.ts";
import { PersonaPeople, unpackPersonas } from "../persona-people.ts";
import { messagesOfPerson } from "../person-messages.ts";
import { rehearsalSection, unpackJson } from "../rehearsal-sections.ts";
import type { SavedRehearsal } from "../saved-rehearsal.ts";

/** By user: all of their messages, one Segment-spec call a line, in order. */
export type PeopleChanges = Readonly<Record<string, readonly string[]>>;

export interface RehearsedMessages {
  /** Those whom a what-if changed, with all that they did. */
  readonly changed: ReadonlyMap<string, readonly Message[]>;
  /** Of everybody else. */
  readonly origin: "space" | "generated" | "personas";
  /** In (timestamp, position) order; undefined for a person whom the rehearsal does not know. Inside `space.read`. */
  readonly messagesOf: (userId: string) => readonly Message[] | undefined;
}

/** Inside `space.read`. */
export function rehearsedMessages(space: Space, saved: SavedRehearsal): RehearsedMessages {
  const changed = peopleChanges(space, saved.facts.id);
  const { origin, messagesOf } = unchangedPeople(space, saved);
  return { changed, origin, messagesOf: (userId) => changed.get(userId) ?? messagesOf(userId) };
}

/** Those of whom the rehearsal's people are, whatever a what-if changed. */
function unchangedPeople(
  space: Space,
  { facts, circumstances: { generated, personas } }: SavedRehearsal,
): Pick<RehearsedMessages, "origin" | "messagesOf"> {
  if (personas !== null) {
    const people = keptPersonas(space, facts.id);
    return { origin: "personas", messagesOf: (userId) => people.messagesOf(userId) };
  }
  if (generated !== null) return { origin: "generated", messagesOf: messagesOfGenerated(generated) };
  return { origin: "space", messagesOf: messagesOfSpace(space) };
}

/** Inside `space.read`, of a rehearsal of personas. */
export function keptPersonas(space: Space, rehearsal: number): PersonaPeople {
  const section = space.rehearsals.readSection(rehearsal, rehearsalSection.personas);
  assert(section !== undefined, "a rehearsal of personas keeps what they said");
  return new PersonaPeople(unpackPersonas(section));
}

type MessagesOf = RehearsedMessages["messagesOf"];

const messagesOfSpace =
  ({ messages }: Space): MessagesOf =>
  (userId) =>
    messagesOfPerson(messages, messages.listChunks(), userId);

function messagesOfGenerated(cohort: GeneratedCohort): MessagesOf {
  const people = new GeneratedPeople(cohort);
  return (userId) => people.messagesOf(userId);
}

function peopleChanges(space: Space, rehearsal: number): ReadonlyMap<string, readonly Message[]> {
  const section = space.rehearsals.readSection(rehearsal, rehearsalSection.peopleChanges);
  const changes = section === undefined ? {} : (unpackJson(section) as PeopleChanges);
  return new Map(Object.entries(changes).map(([userId, lines]) => [userId, messagesOfLines(lines)]));
}

/** In (timestamp, position) order. The lines were checked before they were kept. */
function messagesOfLines(lines: readonly string[]): readonly Message[] {
  const messages = lines.map((line) => {
    const message = parseMessage(JSON.parse(line));
    assert(message.ok, "the messages of a what-if are messages");
    return message.value;
  });
  return messages.sort((a, b) => a.atMs - b.atMs);
}
