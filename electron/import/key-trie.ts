// Sequences of keys as numbers: node 0 is no key, a child is its parent's keys and one more. Reading a message
// walks from key to key; most lines take the same path as the line before.

import { quickHash } from "./byte-hash.ts";
import { ByteTable } from "./byte-table.ts";
import { PairTable } from "./pair-table.ts";

/** So many children of a node are compared one by one before the table is asked. */
const fewChildren = 8;
const none = -1;

export class KeyTrie {
  readonly #keys = new ByteTable();
  readonly #children = new PairTable();
  readonly #parents: number[] = [none];
  readonly #keyOf: number[] = [none];
  readonly #odd: boolean[] = [false];
  readonly #first: number[] = [none];
  readonly #next: number[] = [none];
  readonly #latest: number[] = [none];

  /** True where an object cannot have these keys in this order: one stands twice, or is an array index. */
  isOdd(node: number): boolean {
    return this.#odd[node] as boolean;
  }

  /** Bytes of the last key of a node. */
  keyBytes(node: number): number {
    const key = this.#keyOf[node] as number;
    return this.#keys.endOf(key) - this.#keys.startOf(key);
  }

  /** The child whose key and a closing quote stand at `at`, if it is the one taken last or among a few; else −1. */
  match(node: number, bytes: Uint8Array, at: number): number {
    const latest = this.#latest[node] as number;
    if (latest === none) return none;
    if (this.#stands(latest, bytes, at)) return latest;
    let child = this.#first[node] as number;
    for (let tried = 0; child !== none && tried < fewChildren; tried++) {
      if (this.#stands(child, bytes, at)) return (this.#latest[node] = child);
      child = this.#next[child] as number;
    }
    return none;
  }

  /** The child by the key in bytes start … end − 1 (the body of a JSON string without escapes, UTF-8). */
  child(node: number, bytes: Uint8Array, start: number, end: number): number {
    const key = this.#keys.intern(bytes, start, end, quickHash(bytes, start, end));
    const known = this.#children.get(node, key);
    return (this.#latest[node] = known >= 0 ? known : this.#add(node, key));
  }

  /** The keys as strings. */
  keysOf(node: number): readonly string[] {
    const keys: string[] = [];
    for (let at = node; at > 0; at = this.#parents[at] as number)
      keys.push(this.#text(this.#keyOf[at] as number));
    return keys.reverse();
  }

  #stands(node: number, bytes: Uint8Array, at: number): boolean {
    const key = this.#keyOf[node] as number;
    const arena = this.#keys.arena;
    const end = this.#keys.endOf(key);
    let place = at;
    for (let from = this.#keys.startOf(key); from < end; from++)
      if (arena[from] !== bytes[place++]) return false;
    return bytes[place] === 0x22;
  }

  #add(parent: number, key: number): number {
    const node = this.#parents.length;
    this.#parents.push(parent);
    this.#keyOf.push(key);
    this.#odd.push(this.isOdd(parent) || this.#isRepeated(parent, key) || /^[0-9]+$/.test(this.#text(key)));
    this.#first.push(none);
    this.#latest.push(none);
    this.#next.push(this.#first[parent] as number);
    this.#first[parent] = node;
    this.#children.set(parent, key, node);
    return node;
  }

  #isRepeated(parent: number, key: number): boolean {
    for (let at = parent; at > 0; at = this.#parents[at] as number) if (this.#keyOf[at] === key) return true;
    return false;
  }

  #text(key: number): string {
    const body = Buffer.from(this.#keys.arena.subarray(this.#keys.startOf(key), this.#keys.endOf(key)));
    return JSON.parse(`"${body.toString("utf8")}"`) as string;
  }
}
