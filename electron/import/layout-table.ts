// The layouts that one parsing thread has met, numbered; and how a line finds its own without making a string.

import type { MessageType } from "../../shared/people/message.ts";
import { extraFields, type RowLayout } from "../space/columns/row-layout.ts";
import { quickHash } from "./byte-hash.ts";
import { ByteTable } from "./byte-table.ts";
import { KeyTrie } from "./key-trie.ts";
import { PairTable } from "./pair-table.ts";

export const messageTypes: readonly MessageType[] = ["track", "page", "screen", "identify", "group", "alias"];

/** Bits that a layout has beside type, name and keys. */
export const layoutBit = {
  anonymousSource: 1,
  messageId: 2,
  anonymousId: 4,
  previousId: 8,
  rest: 16,
} as const;

export class LayoutTable {
  readonly keys = new KeyTrie();
  readonly #names = new ByteTable();
  readonly #codes = new PairTable();
  readonly #added: RowLayout[] = [];
  #count = 0;

  /** Number of an event's name: the canonical body of a JSON string, UTF-8. */
  internName(bytes: Uint8Array, start: number, end: number): number {
    return this.#names.intern(bytes, start, end, quickHash(bytes, start, end));
  }

  /** `type` indexes messageTypes, `name` is from internName, `bits` a sum of layoutBit, `keys` a node of keys. */
  codeOf(type: number, name: number, bits: number, keys: number): number {
    const shape = keys * 256 + type * 32 + bits;
    const known = this.#codes.get(name, shape);
    if (known >= 0) return known;
    this.#added.push(this.#describe(type, name, bits, keys));
    this.#codes.set(name, shape, this.#count);
    return this.#count++;
  }

  /** The layouts that were added since the last call, in the order of their codes. */
  takeAdded(): readonly RowLayout[] {
    return this.#added.splice(0);
  }

  #describe(type: number, name: number, bits: number, keys: number): RowLayout {
    const body = this.#names.arena.subarray(this.#names.startOf(name), this.#names.endOf(name));
    return {
      type: messageTypes[type] as MessageType,
      name: JSON.parse(`"${Buffer.from(body).toString("utf8")}"`) as string,
      source: (bits & layoutBit.anonymousSource) === 0 ? "user" : "anonymous",
      hasMessageId: (bits & layoutBit.messageId) !== 0,
      extras: extraFields.filter((part) => (bits & layoutBit[part]) !== 0),
      keys: this.keys.keysOf(keys),
    };
  }
}
