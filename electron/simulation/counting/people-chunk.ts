// A chunk as conditions ask about its people: messages by kind, values by message, and the sets of people that were
// decided last, so that typing in one clause decides that clause alone.

import { assert } from "../../../shared/base/assert.ts";
import { hashText } from "../../../shared/base/hash-text.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import type { EventPattern } from "../../../shared/conditions/condition.ts";
import type { MessageChunk, ValueColumn } from "../../../shared/people/message-chunk.ts";
import type { MessageType } from "../../../shared/people/message.ts";
import { pathColumn } from "../../../shared/people/path-column.ts";
import { noKeys, type ContentKeys } from "./content-keys.ts";
import { KindEvents } from "./kind-events.ts";
import { PeopleSet } from "./people-set.ts";
import { RecentMap } from "./recent-map.ts";
import { peopleRoom } from "./room.ts";
import type { TraitValues } from "./trait-values.ts";

/** The values that the messages of one kind have at a path or key. */
export interface EventValues {
  /** By event of the kind: index in `values`; −1 where the message does not say anything. */
  readonly codes: Int32Array;
  readonly column: ValueColumn;
}

export interface Kind {
  readonly type: MessageType;
  readonly name: string;
}

export function kindOf({ type = "track", name }: EventPattern): Kind {
  return { type, name };
}

export const identify: Kind = { type: "identify", name: "" };

/** Kept of each sort; a sentence has a few clauses, and each was typed a few times. */
const mostSets = 48;
const mostMasks = 8;
const mostColumns = 24;
const mostTraits = 6;
const mostCounts = 6;

export class PeopleChunk {
  readonly chunk: MessageChunk;
  readonly keys: ContentKeys;
  readonly userCount: number;
  readonly none: PeopleSet;
  /** Where filters let events pass: by kind and filters, a byte for each event of the kind. */
  readonly masks = new RecentMap<Uint8Array>(mostMasks);
  /** How many events of a pattern each person has in a span: by both, a count for each person. */
  readonly counts = new RecentMap<Uint32Array>(mostCounts);
  readonly #sets = new RecentMap<PeopleSet>(mostSets);
  readonly #values = new RecentMap<EventValues | null>(mostColumns);
  readonly #traits = new RecentMap<TraitValues>(mostTraits);
  readonly #events = new Map<number, KindEvents>();
  #hashes: Uint32Array | undefined;
  /** By user, the instant of their first message. */
  #firstMs: Float64Array | undefined;

  constructor(chunk: MessageChunk, keys: ContentKeys = noKeys) {
    this.chunk = chunk;
    this.keys = keys;
    this.userCount = chunk.userCount;
    this.none = PeopleSet.pack(peopleRoom.zeros(chunk.userCount), chunk.userCount);
  }

  /** People for whom something holds: remembered by what it is, the instant included. */
  set(what: string, make: () => PeopleSet): PeopleSet {
    return this.#sets.get(what, make);
  }

  /** A trait of everybody: remembered by its path and the instant. */
  traits(what: string, make: () => TraitValues): TraitValues {
    return this.#traits.get(what, make);
  }

  /** Those with a message up to the instant: before it, a person does not exist. */
  existing(atMs: number): PeopleSet {
    const firstMs = (this.#firstMs ??= firstInstants(this.chunk));
    return this.set(`${atMs} exists`, () => {
      const truths = peopleRoom.zeros(this.userCount);
      for (let user = 0; user < this.userCount; user++)
        truths[user] = (firstMs[user] as number) <= atMs ? 1 : 0;
      return PeopleSet.pack(truths, this.userCount);
    });
  }

  /** −1 where no message of the chunk is of the kind. */
  codeOf({ type, name }: Kind): number {
    return this.chunk.kinds.findIndex((kind) => kind.type === type && kind.name === name);
  }

  /** Undefined where no message of the chunk is of the kind. */
  events(kind: Kind): KindEvents | undefined {
    const code = this.codeOf(kind);
    if (code < 0) return undefined;
    const known = this.#events.get(code);
    if (known !== undefined) return known;
    const made = new KindEvents(this.chunk, code);
    this.#events.set(code, made);
    return made;
  }

  /** By user, a number that is theirs for good: samples are those with the smallest. */
  get hashes(): Uint32Array {
    return (this.#hashes ??= Uint32Array.from({ length: this.userCount }, (_, user) =>
      hashText(this.chunk.userId(user)),
    ));
  }

  /** By a path, as filters and computed traits name it; undefined where no message of the kind has a value. */
  valuesAtPath(kind: Kind, path: string): EventValues | undefined {
    return this.#valuesOf(`path ${path}`, kind, (code) => pathColumn(this.chunk, code, path));
  }

  /** By a literal key at the top. */
  valuesOfKey(kind: Kind, key: string): EventValues | undefined {
    return this.#valuesOf(`key ${key}`, kind, (code) => this.chunk.column(code, key));
  }

  #valuesOf(
    what: string,
    kind: Kind,
    columnOf: (code: number) => ValueColumn | undefined,
  ): EventValues | undefined {
    const events = this.events(kind);
    if (events === undefined) return undefined;
    const code = this.codeOf(kind);
    const found = this.#values.get(`${code} ${what}`, () => {
      const column = columnOf(code);
      return column === undefined ? null : { column, codes: codesByEvent(events, column) };
    });
    return found ?? undefined;
  }
}

function firstInstants({ offsets, atMs, userCount }: MessageChunk): Float64Array {
  const instants = new Float64Array(userCount);
  for (let user = 0; user < userCount; user++) instants[user] = atMs[offsets[user] as number] as number;
  return instants;
}

/** The value of an event; undefined where it is absent. */
export function valueOfEvent({ codes, column }: EventValues, event: number): JsonValue | undefined {
  return column.values[codes[event] as number] ?? undefined;
}

function codesByEvent({ rows }: KindEvents, column: ValueColumn): Int32Array {
  if (column.rows.length === rows.length) return Int32Array.from(column.codes);
  const codes = new Int32Array(rows.length).fill(-1);
  let event = 0;
  for (let index = 0; index < column.rows.length; index++) {
    const row = column.rows[index] as number;
    while ((rows[event] as number) < row) event++;
    assert(rows[event] === row, `row ${row} is of the column's kind`);
    codes[event] = column.codes[index] as number;
  }
  return codes;
}
