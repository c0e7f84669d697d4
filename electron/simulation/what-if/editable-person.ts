// What of a person can be changed from an instant on: their messages, and their traits as they stand. An ask of the
// travelling thread.

import type { EditableMessage, EditablePerson } from "../../../shared/api/what-if-contract.ts";
import type { Message } from "../../../shared/people/message.ts";
import { segmentCall } from "../../../shared/what-if/segment-call.ts";
import type { TravelAnswer } from "../travel/open-rehearsal.ts";
import { callWithoutIds } from "./call-without-ids.ts";
import { mergedTraits, personOfMessages } from "./person-of-messages.ts";

export interface PersonQuestion {
  readonly userId: string;
  readonly fromMs: number;
}

const mostMessages = 500;

/** null: the rehearsal does not know them. */
export const editablePerson: TravelAnswer<PersonQuestion, EditablePerson | null> = (
  rehearsal,
  { userId, fromMs },
) => {
  const messages = rehearsal.messagesOf(userId);
  if (messages === undefined) return null;
  const { untilMs } = rehearsal.saved.circumstances.settings;
  const first = messages.findIndex(({ atMs }) => atMs >= fromMs);
  const from = first === -1 ? messages.length : first;
  const shown = messages.slice(from, from + mostMessages);
  return {
    person: personOfMessages(userId, messages),
    messages: shown.map((message, offset) => editable(message, from + offset, untilMs)),
    more: messages.length - from - shown.length,
    traits: mergedTraits(messages.slice(0, from)),
  };
};

function editable(message: Message, index: number, untilMs: number): EditableMessage {
  const { type, atMs } = message;
  const canChange = type !== "alias" && type !== "group" && atMs <= untilMs;
  return { index, atMs, call: callWithoutIds(segmentCall(message)), canChange };
}
