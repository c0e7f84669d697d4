// The people that questions are asked about: chunk after chunk, in the order of their ids.

import type { FieldInData } from "../../../shared/api/catalogue-contract.ts";
import type { StoredMessage } from "../../space/columns/read-messages.ts";
import type { PeopleChunk } from "./people-chunk.ts";
import type { SpaceActivity } from "./space-activity.ts";

export interface PeopleSource {
  readonly chunkCount: number;
  /** Opening may throw SpaceFailure. Good until the next chunk is asked for. */
  people(chunk: number): PeopleChunk;
  /** Names the people with all that they did: another name, other people or other messages. */
  readonly version: string;
  /** Of a chunk, which need not be opened for it. */
  userCountOf(chunk: number): number;
  /** All that one person did, in (timestamp, position) order; undefined where nobody has the id. */
  historyOf(userId: string): readonly StoredMessage[] | undefined;
  /** What a chunk is known by: users, both inclusive. */
  usersOf(chunk: number): { readonly first: string; readonly last: string };
  /** What was found out about all of these people, by what was asked. */
  readonly remembered: Map<string, readonly FieldInData[]>;
  /** When what happened, of all of these people. */
  readonly activities: Map<"events" | "traits", SpaceActivity>;
}
