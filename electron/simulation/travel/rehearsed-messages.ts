// Where the messages of a rehearsal's people come from: the one place that decides it. Somebody whom a what-if
// changed has the messages that are kept with it; everybody else has those of the space.

import { assert } from "../../../shared/base/assert.ts";
import type { Message } from "../../../shared/people/message.ts";
import { parseMessage } from "../../../shared/people/parse-message.ts";
import type { Space } from "../../space/space.ts";
import { messagesOfPerson } from "../person-messages.ts";
import { rehearsalSection, unpackJson } from "../rehearsal-sections.ts";

/** By user: all of their messages, one Segment-spec call a line, in order. */
export type PeopleChanges = Readonly<Record<string, readonly string[]>>;

export type MessagesOf = (userId: string) => readonly Message[] | undefined;

/** To be asked inside `space.read`. */
export function rehearsedMessages(space: Space, rehearsal: number): MessagesOf {
  const changes = peopleChanges(space, rehearsal);
  return (userId) =>
    changes.get(userId) ?? messagesOfPerson(space.messages, space.messages.listChunks(), userId);
}

/** Those whom a what-if changed, with all that they did. Inside `space.read`. */
export function peopleChanges(space: Space, rehearsal: number): ReadonlyMap<string, readonly Message[]> {
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
