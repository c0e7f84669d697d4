// People's messages out of a chunk's columns, reduced to what some journeys can still ask about: whoever is played one
// by one needs a few values of a few messages, and the columns have them parsed already. Everybody's first message is
// there, whatever it is: from it on they exist.

import type { Instant } from "../base/instant.ts";
import type { JsonObject, JsonValue } from "../base/json.ts";
import type { FactMessage } from "../people/event-pattern.ts";
import type { MessageChunk, ValueColumn } from "../people/message-chunk.ts";
import { retentionOf } from "./machine/retention.ts";
import type { Plan } from "./plan.ts";

/** What journeys ask of messages. */
export interface AskedOfMessages {
  /** `type:name` of the events that are asked about, with the keys that are. */
  readonly events: ReadonlySet<string>;
  readonly propertyKeys: ReadonlySet<string>;
  readonly traitKeys: ReadonlySet<string>;
}

export function askedBy(plans: readonly Plan[]): AskedOfMessages {
  const all = plans.map(retentionOf);
  return {
    events: new Set(
      all.flatMap(({ events }) =>
        events.map(({ pattern }) => kindKey(pattern.type ?? "track", pattern.name)),
      ),
    ),
    propertyKeys: new Set(all.flatMap(({ propertyKeys }) => [...propertyKeys])),
    traitKeys: new Set(all.flatMap(({ traitKeys }) => [...traitKeys])),
  };
}

const kindKey = (type: string, name: string): string => `${type}:${name}`;

interface AskedColumn {
  readonly key: string;
  readonly column: ValueColumn;
  /** The first place that is not before the last row that was asked for. */
  place: number;
}

export class AskedHistories {
  readonly #chunk: MessageChunk;
  readonly #asked: AskedOfMessages;
  /** By kind; null of those that nobody asks about. */
  readonly #columns: (readonly AskedColumn[] | null | undefined)[] = [];

  constructor(chunk: MessageChunk, asked: AskedOfMessages) {
    this.#chunk = chunk;
    this.#asked = asked;
  }

  /** In order, up to an instant: those that are asked about, and the first. Ask for users in their order. */
  of(user: number, untilMs: number): readonly FactMessage[] {
    return this.#messagesOf(user, untilMs, false);
  }

  /** As of, with all others, without their content: at each of them somebody is looked at. */
  allOf(user: number, untilMs: number): readonly FactMessage[] {
    return this.#messagesOf(user, untilMs, true);
  }

  #messagesOf(user: number, untilMs: number, areAll: boolean): readonly FactMessage[] {
    const { offsets, atMs, codes } = this.#chunk;
    const first = offsets[user] ?? 0;
    const end = offsets[user + 1] ?? 0;
    const messages: FactMessage[] = [];
    for (let row = first; row < end; row += 1) {
      const instant = atMs[row] ?? 0;
      if (instant > untilMs) break;
      const code = codes[row] ?? 0;
      const columns = this.#columnsOf(code);
      if (areAll || columns !== null || row === first)
        messages.push(this.#messageOf(code, instant, valuesOf(columns, row)));
    }
    return messages;
  }

  #messageOf(code: number, atMs: number, values: JsonObject): FactMessage {
    const { type = "track", name = "" } = this.#chunk.kinds[code] ?? {};
    const isIdentify = type === "identify";
    return {
      type,
      name,
      atMs: atMs as Instant,
      properties: isIdentify ? nothing : values,
      traits: isIdentify ? values : nothing,
    };
  }

  #columnsOf(code: number): readonly AskedColumn[] | null {
    const known = this.#columns[code];
    if (known !== undefined) return known;
    const { type = "track", name = "" } = this.#chunk.kinds[code] ?? {};
    const { events, propertyKeys, traitKeys } = this.#asked;
    const keys = type === "identify" ? traitKeys : propertyKeys;
    const isAsked = type === "identify" ? traitKeys.size > 0 : events.has(kindKey(type, name));
    const opened = isAsked ? [...keys].flatMap((key) => this.#open(code, key)) : null;
    this.#columns[code] = opened;
    return opened;
  }

  #open(code: number, key: string): readonly AskedColumn[] {
    const column = this.#chunk.column(code, key);
    return column === undefined ? [] : [{ key, column, place: 0 }];
  }
}

const nothing: JsonObject = {};

function valuesOf(columns: readonly AskedColumn[] | null, row: number): JsonObject {
  if (columns === null || columns.length === 0) return nothing;
  const values: Record<string, JsonValue> = {};
  for (const asked of columns) {
    const { rows, codes, values: distinct } = asked.column;
    while ((rows[asked.place] ?? Infinity) < row) asked.place += 1;
    const value = rows[asked.place] === row ? distinct[codes[asked.place] ?? 0] : undefined;
    if (value !== undefined) setOwn(values, asked.key, value);
  }
  return values;
}

/** A key may be called __proto__. */
function setOwn(values: Record<string, JsonValue>, key: string, value: JsonValue): void {
  if (key !== "__proto__") values[key] = value;
  else Object.defineProperty(values, key, { value, enumerable: true });
}
