// The members of a line of JSON and where their values stand: one pass over its bytes, no strings, no objects. Only
// lines that are plain in every respect are read.

import { endOfPlainString, skipBlanks, skipValue } from "./json-bytes.ts";
import type { KeyTrie } from "./key-trie.ts";

/** The members of a message that are more than kept. */
const members = [
  "type",
  "timestamp",
  "userId",
  "anonymousId",
  "messageId",
  "event",
  "name",
  "previousId",
  "properties",
  "traits",
  "context",
  "batch",
] as const;
/** A member → its number. */
export const member = Object.fromEntries(members.map((name, index) => [name, index])) as Record<
  (typeof members)[number],
  number
>;
/** Keys by number, in UTF-8. */
export const memberBytes = members.map((name) => Buffer.from(name, "latin1"));
/** In place of a member: any other key. Like the context it is only kept. */
const other = members.length;

const mostValues = 512;
const mostMembers = 64;
const bail = -1;
const quote = 0x22;
const comma = 0x2c;

/** What was read last; places are indexes of the bytes. */
export class LineMembers {
  /** By member: from the first byte of its value to behind the last one, quotes included. */
  readonly starts = new Int32Array(members.length);
  readonly ends = new Int32Array(members.length);
  /** The values of properties or traits, in their order. */
  readonly valueStarts = new Int32Array(mostValues);
  readonly valueEnds = new Int32Array(mostValues);
  /** Members that are only kept: from the quote that opens the key to behind the value. */
  readonly rest = { starts: new Int32Array(mostMembers), ends: new Int32Array(mostMembers), count: 0 };
  /** Members of this line, as bits. */
  seen = 0;
  /** Ids that are null, as bits. */
  absent = 0;
  /** The keys of properties or traits, as a node of the trie. */
  keys = 0;
  valueCount = 0;
  /** Which member stood at each place of the line before. */
  readonly #expected = new Int32Array(mostMembers);
  readonly #trie: KeyTrie;

  constructor(trie: KeyTrie) {
    this.#trie = trie;
  }

  /** The place behind the object that starts the line; −1: the line is not plain. */
  read(bytes: Uint8Array, start: number): number {
    this.seen = 0;
    this.absent = 0;
    this.keys = 0;
    this.valueCount = 0;
    this.rest.count = 0;
    return this.#readMembers(bytes, start);
  }

  has(which: number): boolean {
    return (this.seen & (1 << which)) !== 0;
  }

  /** Keeps a run of bytes that is a key and its value; the end of it. */
  keepRest(start: number, end: number): number {
    this.rest.starts[this.rest.count] = start;
    this.rest.ends[this.rest.count++] = end;
    return end;
  }

  #readMembers(bytes: Uint8Array, start: number): number {
    let at = skipBlanks(bytes, start);
    if (bytes[at] !== 0x7b) return bail;
    at = skipBlanks(bytes, at + 1);
    for (let place = 0; place < mostMembers; place++) {
      if (bytes[at] !== quote) return bail;
      const keyStart = at + 1;
      const which = this.#memberAt(bytes, keyStart, place);
      const keyEnd =
        which === other
          ? endOfPlainString(bytes, keyStart)
          : keyStart + (memberBytes[which] as Uint8Array).length;
      if (keyEnd < 0) return bail;
      at = skipBlanks(bytes, keyEnd + 1);
      if (bytes[at] !== 0x3a) return bail;
      at = skipBlanks(bytes, at + 1);
      const end = this.#readMember(bytes, which, keyStart, at);
      if (end < 0) return bail;
      at = skipBlanks(bytes, end);
      if (bytes[at] === 0x7d) return at + 1;
      if (bytes[at] !== comma) return bail;
      at = skipBlanks(bytes, at + 1);
    }
    return bail;
  }

  /** The member whose key and closing quote stand at `at`: the one that stood here last time is tried first. */
  #memberAt(bytes: Uint8Array, at: number, place: number): number {
    const expected = this.#expected[place] as number;
    if (isMember(bytes, at, expected)) return expected;
    for (let which = 0; which < members.length; which++) {
      if (isMember(bytes, at, which)) return (this.#expected[place] = which);
    }
    return other;
  }

  /** The place after the value of the member whose key starts at `keyStart`; the value starts at `at`. */
  #readMember(bytes: Uint8Array, which: number, keyStart: number, at: number): number {
    if (which !== other) {
      if (which === member.batch || (this.seen & (1 << which)) !== 0) return bail;
      this.seen |= 1 << which;
    } else if (this.#repeats(bytes, keyStart)) return bail;
    if (which >= member.context) {
      const end = skipValue(bytes, at);
      return end < 0 ? bail : this.keepRest(keyStart - 1, end);
    }
    const isContent = which === member.properties || which === member.traits;
    const end = isContent ? this.#readContent(bytes, at) : this.#readText(bytes, which, at);
    this.starts[which] = at;
    this.ends[which] = end;
    return end;
  }

  /** A string without escapes; or, of an id, null, which is no id. */
  #readText(bytes: Uint8Array, which: number, at: number): number {
    if (bytes[at] === quote) {
      const end = endOfPlainString(bytes, at + 1);
      return end < 0 ? bail : end + 1;
    }
    const isId = which === member.userId || which === member.anonymousId || which === member.messageId;
    if (!isId || bytes[at] !== 0x6e) return bail;
    this.absent |= 1 << which;
    return skipValue(bytes, at);
  }

  /** Whether the key after `keyStart` is that of an earlier member of the rest. */
  #repeats(bytes: Uint8Array, keyStart: number): boolean {
    for (let index = 0; index < this.rest.count; index++) {
      let a = (this.rest.starts[index] as number) + 1;
      let b = keyStart;
      while (bytes[a] === bytes[b] && bytes[a] !== quote) {
        a++;
        b++;
      }
      if (bytes[a] === quote && bytes[b] === quote) return true;
    }
    return false;
  }

  /** An object of properties or traits, its values noted; only one of the two in a plain line. */
  #readContent(bytes: Uint8Array, start: number): number {
    if (bytes[start] !== 0x7b || this.valueCount > 0 || this.keys !== 0) return bail;
    let at = skipBlanks(bytes, start + 1);
    if (bytes[at] === 0x7d) return at + 1;
    const trie = this.#trie;
    let node = 0;
    for (let count = 0; count < mostValues; count++) {
      if (bytes[at] !== quote) return bail;
      let child = trie.match(node, bytes, at + 1);
      if (child < 0) {
        const end = endOfPlainString(bytes, at + 1);
        if (end < 0) return bail;
        child = trie.child(node, bytes, at + 1, end);
      }
      if (trie.isOdd(child)) return bail;
      node = child;
      at = skipBlanks(bytes, at + 2 + trie.keyBytes(node));
      if (bytes[at] !== 0x3a) return bail;
      at = skipBlanks(bytes, at + 1);
      const end = skipValue(bytes, at);
      if (end < 0) return bail;
      this.valueStarts[count] = at;
      this.valueEnds[count] = end;
      at = skipBlanks(bytes, end);
      if (bytes[at] === 0x7d) {
        this.keys = node;
        this.valueCount = count + 1;
        return at + 1;
      }
      if (bytes[at] !== comma) return bail;
      at = skipBlanks(bytes, at + 1);
    }
    return bail;
  }
}

function isMember(bytes: Uint8Array, at: number, which: number): boolean {
  const name = memberBytes[which] as Uint8Array;
  return isText(bytes, at, name) && bytes[at + name.length] === quote;
}

/** Whether this text stands at `at`. */
export function isText(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let place = 0; place < text.length; place++) if (bytes[at + place] !== text[place]) return false;
  return true;
}
