// The fast way from a line of JSON to a staged record: one pass over its bytes, no strings, no objects. It takes
// only lines that are plain in every respect and leaves any other line, untouched, to the slow way
// (stage-message.ts): the two agree on every input.

import { endOfPlainString, skipBlanks, skipValue } from "./json-bytes.ts";
import { type LayoutTable, layoutBit } from "./layout-table.ts";
import type { Span, StagingWriter } from "./staging-writer.ts";
import { TimestampReader } from "./timestamp-bytes.ts";

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
const member = Object.fromEntries(members.map((name, index) => [name, index])) as Record<
  (typeof members)[number],
  number
>;
const memberBytes = members.map((name) => Buffer.from(name, "latin1"));
/** In place of a member: any other key. Like the context it is only kept. */
const other = members.length;

const types = ["track", "page", "screen", "identify", "group", "alias"].map((name) =>
  Buffer.from(name, "latin1"),
);
const typeCode = { track: 0, page: 1, screen: 2, identify: 3, group: 4, alias: 5 } as const;

const mostValues = 512;
const mostMembers = 64;
const bail = -1;
const quote = 0x22;
const comma = 0x2c;
const open = Buffer.from("{");
const close = Buffer.from("}");
const between = Buffer.from(",");
const whole = (bytes: Uint8Array): Span => ({ bytes, start: 0, end: bytes.length });

export class LineScanner {
  readonly #layouts: LayoutTable;
  readonly #writer: StagingWriter;
  readonly #timestamps = new TimestampReader();
  readonly #starts = new Int32Array(members.length);
  readonly #ends = new Int32Array(members.length);
  readonly #valueStarts = new Int32Array(mostValues);
  readonly #valueEnds = new Int32Array(mostValues);
  readonly #restStarts = new Int32Array(mostMembers);
  readonly #restEnds = new Int32Array(mostMembers);
  /** Which member stood at each place of the line before. */
  readonly #expected = new Int32Array(mostMembers);
  /** One object for all records. */
  readonly #head = {
    atMs: 0.5,
    layout: 0,
    bytes: new Uint8Array() as Uint8Array,
    sourceStart: 0,
    sourceEnd: 0,
    messageIdStart: 0,
    messageIdEnd: 0,
  };
  /** Members of this line, as bits. */
  #seen = 0;
  /** Ids that are null. */
  #absent = 0;
  #keys = 0;
  #valueCount = 0;
  #restCount = 0;
  #bytes: Uint8Array = new Uint8Array();

  constructor(layouts: LayoutTable, writer: StagingWriter) {
    this.#layouts = layouts;
    this.#writer = writer;
  }

  /**
   * Stages the message whose line starts at `start`; the place of the line break after it. `bytes` end with one.
   * −1: nothing was staged, the line is for the slow way.
   */
  scan(bytes: Uint8Array, start: number): number {
    this.#seen = 0;
    this.#absent = 0;
    this.#keys = 0;
    this.#valueCount = 0;
    this.#restCount = 0;
    this.#bytes = bytes;
    const end = this.#readMembers(bytes, start);
    if (end < 0) return bail;
    let after = skipBlanks(bytes, end);
    if (bytes[after] === 0x0d) after++;
    if (bytes[after] !== 0x0a) return bail;
    return this.#stage(after - start) ? after : bail;
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
      if (which === member.batch || (this.#seen & (1 << which)) !== 0) return bail;
      this.#seen |= 1 << which;
    } else if (this.#repeats(bytes, keyStart)) return bail;
    if (which >= member.context) {
      const end = skipValue(bytes, at);
      return end < 0 ? bail : this.#keepRest(keyStart - 1, end);
    }
    const isContent = which === member.properties || which === member.traits;
    const end = isContent ? this.#readContent(bytes, at) : this.#readText(bytes, which, at);
    this.#starts[which] = at;
    this.#ends[which] = end;
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
    this.#absent |= 1 << which;
    return skipValue(bytes, at);
  }

  #keepRest(start: number, end: number): number {
    this.#restStarts[this.#restCount] = start;
    this.#restEnds[this.#restCount++] = end;
    return end;
  }

  /** Whether the key after `keyStart` is that of an earlier member of the rest. */
  #repeats(bytes: Uint8Array, keyStart: number): boolean {
    for (let index = 0; index < this.#restCount; index++) {
      let a = (this.#restStarts[index] as number) + 1;
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
    if (bytes[start] !== 0x7b || this.#valueCount > 0 || this.#keys !== 0) return bail;
    let at = skipBlanks(bytes, start + 1);
    if (bytes[at] === 0x7d) return at + 1;
    const trie = this.#layouts.keys;
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
      this.#valueStarts[count] = at;
      this.#valueEnds[count] = end;
      at = skipBlanks(bytes, end);
      if (bytes[at] === 0x7d) {
        this.#keys = node;
        this.#valueCount = count + 1;
        return at + 1;
      }
      if (bytes[at] !== comma) return bail;
      at = skipBlanks(bytes, at + 1);
    }
    return bail;
  }

  #has(which: number): boolean {
    return (this.#seen & (1 << which)) !== 0;
  }

  /** True where the member is absent or a string that is not empty. */
  #isPlain(which: number): boolean {
    return !this.#has(which) || this.#isText(which);
  }

  #isText(which: number): boolean {
    return this.#has(which) && (this.#ends[which] as number) - (this.#starts[which] as number) > 2;
  }

  #stage(lineBytes: number): boolean {
    this.#seen &= ~this.#absent;
    const type = this.#readType();
    if (type < 0 || !this.#isTypical(type)) return false;
    const atMs = this.#readInstant();
    if (Number.isNaN(atMs)) return false;
    this.#moveToRest(type);
    const known = this.#has(member.userId);
    const bits =
      (known ? 0 : layoutBit.anonymousSource) |
      (this.#has(member.messageId) ? layoutBit.messageId : 0) |
      (this.#has(member.anonymousId) ? layoutBit.anonymousId : 0) |
      (type === typeCode.alias && this.#has(member.previousId) ? layoutBit.previousId : 0) |
      (this.#restCount > 0 ? layoutBit.rest : 0);
    this.#head.atMs = atMs;
    this.#head.layout = this.#layouts.codeOf(type, this.#readName(type), bits, this.#keys);
    this.#writeHead(known ? member.userId : member.anonymousId, lineBytes);
    this.#writeFields(type);
    return true;
  }

  /** Ids are plain text, and content and names stand where they mean something. */
  #isTypical(type: number): boolean {
    const known = this.#has(member.userId);
    if (!known && !this.#has(member.anonymousId)) return false;
    if (
      !this.#isPlain(member.userId) ||
      !this.#isPlain(member.anonymousId) ||
      !this.#isPlain(member.messageId)
    )
      return false;
    if (type === typeCode.track && !this.#isText(member.event)) return false;
    if ((type === typeCode.page || type === typeCode.screen) && !this.#isPlain(member.name)) return false;
    if (type === typeCode.alias && !this.#isPlain(member.previousId)) return false;
    if (type <= typeCode.screen) return !this.#has(member.traits);
    if (this.#has(member.properties) || (type === typeCode.alias && this.#has(member.traits))) return false;
    return type !== typeCode.identify || !this.#has(member.context);
  }

  #readType(): number {
    if (!this.#has(member.type)) return bail;
    const start = (this.#starts[member.type] as number) + 1;
    const length = (this.#ends[member.type] as number) - start - 1;
    for (let type = 0; type < types.length; type++) {
      const text = types[type] as Uint8Array;
      if (text.length === length && isText(this.#bytes, start, text)) return type;
    }
    return bail;
  }

  #readInstant(): number {
    if (!this.#isText(member.timestamp)) return Number.NaN;
    const start = this.#starts[member.timestamp] as number;
    return this.#timestamps.read(this.#bytes, start + 1, (this.#ends[member.timestamp] as number) - 1);
  }

  #readName(type: number): number {
    const which = type === typeCode.track ? member.event : member.name;
    if (type > typeCode.screen || !this.#has(which)) return this.#layouts.internName(this.#bytes, 0, 0);
    const start = (this.#starts[which] as number) + 1;
    return this.#layouts.internName(this.#bytes, start, (this.#ends[which] as number) - 1);
  }

  /** Members that mean nothing in this type of message are kept with the rest. */
  #moveToRest(type: number): void {
    const isPage = type === typeCode.page || type === typeCode.screen;
    if (type !== typeCode.track) this.#moveMember(member.event);
    if (!isPage) this.#moveMember(member.name);
    if (type !== typeCode.alias) this.#moveMember(member.previousId);
  }

  #moveMember(which: number): void {
    if (!this.#has(which)) return;
    // From the key's opening quote: the key stands directly before, apart from blanks and the colon.
    let start = (this.#starts[which] as number) - 1;
    while (this.#bytes[start] !== quote) start--;
    this.#keepRest(start - (memberBytes[which] as Uint8Array).length - 1, this.#ends[which] as number);
    this.#seen &= ~(1 << which);
  }

  #writeHead(source: number, lineBytes: number): void {
    const head = this.#head;
    const hasId = this.#has(member.messageId);
    head.bytes = this.#bytes;
    head.sourceStart = (this.#starts[source] as number) + 1;
    head.sourceEnd = (this.#ends[source] as number) - 1;
    head.messageIdStart = hasId ? (this.#starts[member.messageId] as number) + 1 : 0;
    head.messageIdEnd = hasId ? (this.#ends[member.messageId] as number) - 1 : 0;
    this.#writer.begin(head, lineBytes * 2 + 64 + this.#valueCount * 6);
  }

  #writeFields(type: number): void {
    if (this.#has(member.anonymousId)) this.#writeMember(member.anonymousId);
    if (type === typeCode.alias && this.#has(member.previousId)) this.#writeMember(member.previousId);
    if (this.#restCount > 0) this.#writer.joined(this.#restSpans());
    for (let index = 0; index < this.#valueCount; index++) {
      this.#writer.field(this.#bytes, this.#valueStarts[index] as number, this.#valueEnds[index] as number);
    }
  }

  #writeMember(which: number): void {
    this.#writer.field(this.#bytes, this.#starts[which] as number, this.#ends[which] as number);
  }

  #restSpans(): readonly Span[] {
    const spans: Span[] = [whole(open)];
    for (let index = 0; index < this.#restCount; index++) {
      if (index > 0) spans.push(whole(between));
      spans.push({
        bytes: this.#bytes,
        start: this.#restStarts[index] as number,
        end: this.#restEnds[index] as number,
      });
    }
    spans.push(whole(close));
    return spans;
  }
}

function isMember(bytes: Uint8Array, at: number, which: number): boolean {
  const name = memberBytes[which] as Uint8Array;
  return isText(bytes, at, name) && bytes[at + name.length] === quote;
}

function isText(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let place = 0; place < text.length; place++) if (bytes[at + place] !== text[place]) return false;
  return true;
}
