// The people of the space one by one: the list of everybody, searched and filtered, and one person as they were at
// any instant. Nothing here changes anything.

import { type } from "@orpc/contract";
import { z } from "zod";
import type { AudienceId, ComputedTraitId } from "../base/ids.ts";
import type { JsonObject, JsonValue } from "../base/json.ts";
import type { Words } from "../base/words.ts";
import type { MessageType } from "../people/message.ts";
import type { PersonIdentity } from "../people/person-identities.ts";
import type { ConditionAnswer } from "../why/condition-answer.ts";
import { idInput, instantInput, jsonObjectInput } from "./inputs.ts";
import type { PersonInShort } from "./people-contract.ts";
import { procedure } from "./refusal.ts";
import type { TextPiece } from "./text-piece.ts";

/** Of everything that the space knows, whenever it was. */
export interface ListedPerson extends PersonInShort {
  readonly firstSeenMs: number;
  readonly lastSeenMs: number;
  readonly messages: number;
}

export interface ListedPeople {
  /** Of the whole list. */
  readonly total: number;
  readonly people: readonly ListedPerson[];
}

export interface Profile {
  readonly person: ListedPerson;
  readonly identities: readonly PersonIdentity[];
  /** The instant of the last message of the whole space: "now". */
  readonly nowMs: number;
  /** How many of the person's messages fall into each of so many equal spans from their first message to `nowMs`. */
  readonly activity: readonly number[];
}

/** A value, and since when. */
export interface ValueSince {
  readonly atMs: number;
  /** null: it has no value from then on. */
  readonly value: JsonValue;
  /** Number of the message that said it, in the person's whole history, from 0. */
  readonly message: number;
}

export interface TraitAt {
  /** A key at the top. */
  readonly key: string;
  readonly now: ValueSince;
  /** The latest of those before, the newest first. */
  readonly earlier: readonly ValueSince[];
  /** How many there were before in all. */
  readonly earlierCount: number;
}

export interface ComputedTraitAt {
  readonly id: ComputedTraitId;
  readonly value: JsonValue;
  /** How many messages it is computed from. */
  readonly counted: number;
}

export interface AudienceAt {
  readonly id: AudienceId;
  readonly isMember: boolean;
  /** When they became a member, or ceased to be one; null: they have never been one. */
  readonly sinceMs: number | null;
}

/** What is known of a person at an instant, audiences apart, from what happened up to it, that instant included. */
export interface ProfileAt {
  readonly atMs: number;
  /** Whether there is a message up to the instant: before it, a person does not exist. */
  readonly exists: boolean;
  /** How many messages lie up to the instant. */
  readonly messages: number;
  /** Of the nearest messages before and after the instant; null where there is none. */
  readonly previousMs: number | null;
  readonly nextMs: number | null;
  /** Those that were ever said, those without a value last. */
  readonly traits: readonly TraitAt[];
  /** In the order of the definitions. */
  readonly computedTraits: readonly ComputedTraitAt[];
}

export interface ProfileEvent {
  /** In the person's whole history, from 0. */
  readonly index: number;
  readonly atMs: number;
  readonly type: MessageType;
  readonly title: Words;
  readonly detail: Words;
}

export interface ProfileEvents {
  readonly total: number;
  /** The newest first. */
  readonly events: readonly ProfileEvent[];
}

/** A kept rehearsal in which the person takes part. */
export interface RehearsalOfPerson {
  readonly id: number;
  readonly name: string;
  readonly journeyId: string;
  /** Of the journey as it is now; null where it was deleted. */
  readonly journeyName: string | null;
  readonly publishedAtMs: number;
  readonly untilMs: number;
  readonly isWhatIf: boolean;
}

const listInput = z.object({
  /** A part of id, name or e-mail, whatever its case; "" for all. */
  text: z.string().max(200),
  /** Whether the text may be a part of any trait as well, as it was said last. */
  inTraits: z.boolean(),
  /** Judged at the instant; null for all. */
  condition: jsonObjectInput.nullable(),
  atMs: instantInput,
  sort: z.enum(["id", "name", "lastSeen", "messages"]),
  descending: z.boolean(),
});

const personInput = z.object({ userId: z.string().min(1).max(10_000) });
const personAtInput = personInput.extend({ atMs: instantInput });

/** What refuses with "notFound" does so where the space does not know the person, or not any more. */
export const profileContract = {
  /** Refuses a condition that is not valid with "notValid". Cancelled by its signal. */
  list: procedure
    .input(listInput.extend({ offset: z.int().min(0), limit: z.int().min(1).max(500) }))
    .output(type<ListedPeople>()),
  /**
   * The list as CSV (RFC 4180), with the traits as they were at the instant: rows from … on, as many as one piece
   * holds. `next` is the row to go on with.
   */
  csv: procedure
    .input(listInput.extend({ traits: z.array(z.string().min(1).max(1_000)).max(20), from: z.int().min(0) }))
    .output(type<TextPiece>()),
  /** Refuses with "notFound". */
  of: procedure.input(personInput).output(type<Profile>()),
  /** Refuses with "notFound". */
  at: procedure.input(personAtInput).output(type<ProfileAt>()),
  /**
   * The audiences of the space, in the order of the definitions. For somebody who did very much it takes a moment when it
   * is first asked for. Refuses with "notFound".
   */
  audiences: procedure.input(personAtInput).output(type<readonly AudienceAt[]>()),
  /** Why the person is, or is not, in an audience at an instant. Refuses with "notFound", the audience's too. */
  audience: procedure.input(personAtInput.extend({ audience: idInput })).output(type<ConditionAnswer>()),
  /** Messages up to the instant whose title has the text in it, whatever its case. Refuses with "notFound". */
  events: procedure
    .input(
      personAtInput.extend({
        text: z.string().max(200),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(type<ProfileEvents>()),
  /** One message as a Segment-spec call, with everything that was kept of it. Refuses with "notFound". */
  message: procedure.input(personInput.extend({ index: z.int().min(0) })).output(type<JsonObject>()),
  /** Of all journeys, the newest first; none for somebody whom the space does not know. */
  rehearsals: procedure.input(personInput).output(type<readonly RehearsalOfPerson[]>()),
};
