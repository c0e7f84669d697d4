// What the space holds at a glance: how many people and messages, and every event that exists in the data. The
// import replaces all of it together with the messages that it describes.

import type { Database } from "better-sqlite3";
import { assert } from "../../shared/base/assert.ts";
import type { MessageType } from "../../shared/people/message.ts";
import { rowDigest } from "./digest.ts";
import { fromColumn, toColumn } from "./exact-text.ts";
import { damaged } from "./space-failure.ts";

export interface SpaceFacts {
  readonly userCount: number;
  readonly messageCount: number;
  /** The earliest and the latest instant of any message, in milliseconds; null in a space without messages. */
  readonly firstAtMs: number | null;
  readonly lastAtMs: number | null;
}

export interface EventFacts {
  readonly type: MessageType;
  /** "" for identify, group and alias. */
  readonly name: string;
  readonly messageCount: number;
  /** People with at least one. */
  readonly userCount: number;
}

export interface Catalogue {
  readonly facts: SpaceFacts;
  readonly events: readonly EventFacts[];
}

type WithDigest<T> = T & { readonly digest: number };

const emptyFacts: SpaceFacts = { userCount: 0, messageCount: 0, firstAtMs: null, lastAtMs: null };

export class CatalogueStore {
  readonly #database: Database;
  readonly #facts;
  readonly #events;
  readonly #setFacts;
  readonly #clearEvents;
  readonly #addEvent;

  constructor(database: Database) {
    this.#database = database;
    this.#facts = database.prepare<[], WithDigest<SpaceFacts>>(
      `SELECT user_count AS userCount, message_count AS messageCount, first_at_ms AS firstAtMs,
         last_at_ms AS lastAtMs, digest FROM facts WHERE id = 1`,
    );
    this.#events = database.prepare<[], WithDigest<EventFacts>>(
      `SELECT type, name, message_count AS messageCount, user_count AS userCount, digest FROM event_kind`,
    );
    this.#setFacts = database.prepare(
      `INSERT OR REPLACE INTO facts (id, user_count, message_count, first_at_ms, last_at_ms, digest)
       VALUES (1, ?, ?, ?, ?, ?)`,
    );
    this.#clearEvents = database.prepare("DELETE FROM event_kind");
    this.#addEvent = database.prepare(
      "INSERT INTO event_kind (type, name, message_count, user_count, digest) VALUES (?, ?, ?, ?, ?)",
    );
  }

  facts(): SpaceFacts {
    const row = this.#facts.get();
    if (row === undefined) return emptyFacts;
    const { digest, ...facts } = row;
    if (digest !== factsDigest(facts)) throw damaged(describeFacts);
    return facts;
  }

  /** The most frequent first; equal ones by type and name. */
  events(): readonly EventFacts[] {
    const rows = this.#events.all().map(({ digest, ...event }) => {
      if (digest !== eventDigest(event)) throw damaged(describeEvent(event));
      return { ...event, name: fromColumn(event.name) };
    });
    return rows.sort(byFrequency);
  }

  /** Reads everything, and says in words what is damaged. */
  *damage(): Iterable<string> {
    const facts = this.#facts.get();
    if (facts !== undefined && facts.digest !== factsDigest(facts)) yield describeFacts;
    for (const row of this.#events.all()) if (row.digest !== eventDigest(row)) yield describeEvent(row);
  }

  /** Only inside `space.transaction`, the one that changes the messages. */
  replace({ facts, events }: Catalogue): void {
    assert(this.#database.inTransaction, "the catalogue is replaced inside space.transaction");
    const { userCount, messageCount, firstAtMs, lastAtMs } = facts;
    this.#setFacts.run(userCount, messageCount, firstAtMs, lastAtMs, factsDigest(facts));
    this.#clearEvents.run();
    for (const event of events) {
      const name = toColumn(event.name);
      const digest = eventDigest({ ...event, name });
      this.#addEvent.run(event.type, name, event.messageCount, event.userCount, digest);
    }
  }
}

const describeFacts = "the counts of people and messages";

const describeEvent = (event: EventFacts): string => `the entry of event ${event.name} in the catalogue`;

function byFrequency(a: EventFacts, b: EventFacts): number {
  if (a.messageCount !== b.messageCount) return b.messageCount - a.messageCount;
  if (a.type !== b.type) return a.type < b.type ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}

const factsDigest = ({ userCount, messageCount, firstAtMs, lastAtMs }: SpaceFacts): number =>
  rowDigest([userCount, messageCount, firstAtMs, lastAtMs]);

const eventDigest = ({ type, name, messageCount, userCount }: EventFacts): number =>
  rowDigest([type, name, messageCount, userCount]);
