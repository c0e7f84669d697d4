// What a person did up to an instant, the newest first, a page at a time; and one message with all that was kept of
// it.

import type { ProfileEvent, ProfileEvents } from "../../../shared/api/profile-contract.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import { countUpTo } from "../../../shared/base/sorted-instants.ts";
import { textOf } from "../../../shared/base/words.ts";
import { segmentCall } from "../../../shared/what-if/segment-call.ts";
import type { StoryMessage } from "../../../shared/why/story-item.ts";
import { messageDetail, messageTitle } from "../../../shared/why/story-words.ts";
import type { Job } from "./job.ts";
import { knownPerson } from "./known-person.ts";
import type { PeopleSource } from "./people-source.ts";

export interface EventsQuestion {
  readonly userId: string;
  readonly atMs: number;
  /** A part of what an event is called, whatever its case; "" for all. */
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

/** null where nobody has the id; so below. */
export function* profileEvents(
  source: PeopleSource,
  { userId, atMs, text, offset, limit }: EventsQuestion,
): Job<ProfileEvents | null> {
  const person = knownPerson(source, userId);
  yield;
  if (person === undefined) return null;
  const count = countUpTo(person.instants, atMs);
  const wanted = text.trim().toLowerCase();
  const found = person.told
    .slice(0, count)
    .filter((message) => wanted === "" || textOf(messageTitle(message)).toLowerCase().includes(wanted));
  const first = found.length - offset;
  return {
    total: found.length,
    events: found
      .slice(Math.max(0, first - limit), Math.max(0, first))
      .toReversed()
      .map(eventOf),
  };
}

const eventOf = (message: StoryMessage): ProfileEvent => ({
  index: message.index,
  atMs: message.atMs,
  type: message.type,
  title: messageTitle(message),
  detail: messageDetail(message),
});

export interface MessageQuestion {
  readonly userId: string;
  readonly index: number;
}

/** null where there is no such message, too. */
export function* profileMessage(
  source: PeopleSource,
  { userId, index }: MessageQuestion,
): Job<JsonObject | null> {
  const stored = knownPerson(source, userId)?.stored[index];
  yield;
  return stored === undefined ? null : { ...segmentCall(stored.message), ...stored.rest };
}
