// The people of an open space, chunk by chunk, kept open from one question to the next. What another program imports
// meanwhile shows as other chunks: a question that has begun before has to begin again.

import type { FieldInData } from "../../../shared/api/catalogue-contract.ts";
import { assert } from "../../../shared/base/assert.ts";
import type { MessageChunk } from "../../../shared/people/message-chunk.ts";
import { openChunk } from "../../space/columns/open-chunk.ts";
import { findUser, readStoredMessages, type StoredMessage } from "../../space/columns/read-messages.ts";
import type { StoredChunk } from "../../space/message-store.ts";
import type { Space } from "../../space/space.ts";
import { ChunkCache } from "../chunk-cache.ts";
import { storedKeys } from "./content-keys.ts";
import { PeopleChunk } from "./people-chunk.ts";
import type { PeopleSource } from "./people-source.ts";
import type { SpaceActivity } from "./space-activity.ts";

export class SpacePeople implements PeopleSource {
  readonly #space: Space;
  readonly #cache: ChunkCache;
  /** By opened chunk, for as long as the cache has it. */
  readonly #people = new WeakMap<MessageChunk, PeopleChunk>();
  readonly remembered = new Map<string, readonly FieldInData[]>();
  readonly activities = new Map<"events" | "traits", SpaceActivity>();
  #chunks: readonly StoredChunk[] = [];
  #key = "";

  constructor(space: Space, cacheBytes: number) {
    this.#space = space;
    this.#cache = new ChunkCache(cacheBytes);
  }

  /** Looks which chunks there are, inside `space.read`. Names them: another name, other people or messages. */
  look(): string {
    const chunks = this.#space.messages.listChunks();
    if (chunks !== this.#chunks) {
      this.#chunks = chunks;
      const key = chunks.map(({ id }) => id).join(" ");
      if (key !== this.#key) {
        this.remembered.clear();
        this.activities.clear();
      }
      this.#key = key;
      this.#cache.keepOnly(this.#space, chunks);
    }
    return this.#key;
  }

  get version(): string {
    return this.#key;
  }

  get chunkCount(): number {
    return this.#chunks.length;
  }

  people(number: number): PeopleChunk {
    const opened = this.#cache.open(this.#space, this.#chunkAt(number));
    const known = this.#people.get(opened);
    if (known !== undefined) return known;
    const made = new PeopleChunk(opened, storedKeys(opened));
    this.#people.set(opened, made);
    return made;
  }

  userCountOf(number: number): number {
    return this.#chunkAt(number).userCount;
  }

  historyOf(userId: string): readonly StoredMessage[] | undefined {
    const holder = this.#chunks.find((one) => one.firstUser <= userId && userId <= one.lastUser);
    if (holder === undefined) return undefined;
    const chunk = openChunk(this.#space.messages, holder, { isForFewRows: true });
    const user = findUser(chunk, userId);
    return user === undefined ? undefined : readStoredMessages(chunk, user);
  }

  usersOf(number: number): { readonly first: string; readonly last: string } {
    const { firstUser, lastUser } = this.#chunkAt(number);
    return { first: firstUser, last: lastUser };
  }

  #chunkAt(number: number): StoredChunk {
    const stored = this.#chunks[number];
    assert(stored !== undefined, `chunk ${number} is one of ${this.#chunks.length}`);
    return stored;
  }
}
