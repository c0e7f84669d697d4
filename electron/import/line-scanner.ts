// The fast way from a line of JSON to a staged record: one pass over its bytes, no strings, no objects. It takes
// only lines that are plain in every respect and leaves any other line, untouched, to the slow way
// (stage-message.ts): the two agree on every input.

import { skipBlanks } from "./json-bytes.ts";
import { type LayoutTable, layoutBit } from "./layout-table.ts";
import { isText, LineMembers, member, memberBytes } from "./line-members.ts";
import type { StagingWriter } from "./staging-writer.ts";
import { TimestampReader } from "./timestamp-bytes.ts";

const types = ["track", "page", "screen", "identify", "group", "alias"].map((name) =>
  Buffer.from(name, "latin1"),
);
const typeCode = { track: 0, page: 1, screen: 2, identify: 3, group: 4, alias: 5 } as const;

const bail = -1;
const quote = 0x22;

export class LineScanner {
  /** The line that was scanned last. */
  readonly line: LineMembers;
  /**
   * Whether the line that was staged last means what it means because of the places of its values, its type and its
   * name alone: nothing was null or stood where its type has no use for it.
   */
  isRegular = false;
  readonly #layouts: LayoutTable;
  readonly #writer: StagingWriter;
  readonly #timestamps = new TimestampReader();
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
  #bytes: Uint8Array = new Uint8Array();

  constructor(layouts: LayoutTable, writer: StagingWriter) {
    this.#layouts = layouts;
    this.#writer = writer;
    this.line = new LineMembers(layouts.keys);
  }

  /** The code of the layout of the line that was staged last. */
  get layout(): number {
    return this.#head.layout;
  }

  /**
   * Stages the message whose line starts at `start`; the place of the line break after it. `bytes` end with one.
   * −1: nothing was staged, the line is for the slow way.
   */
  scan(bytes: Uint8Array, start: number): number {
    this.#bytes = bytes;
    const end = this.line.read(bytes, start);
    if (end < 0) return bail;
    let after = skipBlanks(bytes, end);
    if (bytes[after] === 0x0d) after++;
    if (bytes[after] !== 0x0a) return bail;
    return this.#stage(after - start) ? after : bail;
  }

  /** True where the member is absent or a string that is not empty. */
  #isPlain(which: number): boolean {
    return !this.line.has(which) || this.#isText(which);
  }

  #isText(which: number): boolean {
    return (
      this.line.has(which) && (this.line.ends[which] as number) - (this.line.starts[which] as number) > 2
    );
  }

  #stage(lineBytes: number): boolean {
    this.isRegular = this.line.absent === 0;
    this.line.seen &= ~this.line.absent;
    const type = this.#readType();
    if (type < 0 || !this.#isTypical(type)) return false;
    const atMs = this.#readInstant();
    if (Number.isNaN(atMs)) return false;
    this.#moveToRest(type);
    const known = this.line.has(member.userId);
    const bits =
      (known ? 0 : layoutBit.anonymousSource) |
      (this.line.has(member.messageId) ? layoutBit.messageId : 0) |
      (this.line.has(member.anonymousId) ? layoutBit.anonymousId : 0) |
      (type === typeCode.alias && this.line.has(member.previousId) ? layoutBit.previousId : 0) |
      (this.line.rest.count > 0 ? layoutBit.rest : 0);
    this.#head.atMs = atMs;
    this.#head.layout = this.#layouts.codeOf(type, this.#readName(type), bits, this.line.keys);
    this.#writeHead(known ? member.userId : member.anonymousId, lineBytes);
    this.#writeFields(type);
    return true;
  }

  /** Ids are plain text, and content and names stand where they mean something. */
  #isTypical(type: number): boolean {
    const known = this.line.has(member.userId);
    if (!known && !this.line.has(member.anonymousId)) return false;
    if (
      !this.#isPlain(member.userId) ||
      !this.#isPlain(member.anonymousId) ||
      !this.#isPlain(member.messageId)
    )
      return false;
    if (type === typeCode.track && !this.#isText(member.event)) return false;
    if ((type === typeCode.page || type === typeCode.screen) && !this.#isPlain(member.name)) return false;
    if (type === typeCode.alias && !this.#isPlain(member.previousId)) return false;
    if (type <= typeCode.screen) return !this.line.has(member.traits);
    if (this.line.has(member.properties) || (type === typeCode.alias && this.line.has(member.traits)))
      return false;
    return type !== typeCode.identify || !this.line.has(member.context);
  }

  #readType(): number {
    if (!this.line.has(member.type)) return bail;
    const start = (this.line.starts[member.type] as number) + 1;
    const length = (this.line.ends[member.type] as number) - start - 1;
    for (let type = 0; type < types.length; type++) {
      const text = types[type] as Uint8Array;
      if (text.length === length && isText(this.#bytes, start, text)) return type;
    }
    return bail;
  }

  #readInstant(): number {
    if (!this.#isText(member.timestamp)) return Number.NaN;
    const start = this.line.starts[member.timestamp] as number;
    return this.#timestamps.read(this.#bytes, start + 1, (this.line.ends[member.timestamp] as number) - 1);
  }

  #readName(type: number): number {
    const which = type === typeCode.track ? member.event : member.name;
    if (type > typeCode.screen || !this.line.has(which)) return this.#layouts.internName(this.#bytes, 0, 0);
    const start = (this.line.starts[which] as number) + 1;
    return this.#layouts.internName(this.#bytes, start, (this.line.ends[which] as number) - 1);
  }

  /** Members that mean nothing in this type of message are kept with the rest. */
  #moveToRest(type: number): void {
    const isPage = type === typeCode.page || type === typeCode.screen;
    if (type !== typeCode.track) this.#moveMember(member.event);
    if (!isPage) this.#moveMember(member.name);
    if (type !== typeCode.alias) this.#moveMember(member.previousId);
  }

  #moveMember(which: number): void {
    if (!this.line.has(which)) return;
    this.isRegular = false;
    // From the key's opening quote: the key stands directly before, apart from blanks and the colon.
    let start = (this.line.starts[which] as number) - 1;
    while (this.#bytes[start] !== quote) start--;
    this.line.keepRest(
      start - (memberBytes[which] as Uint8Array).length - 1,
      this.line.ends[which] as number,
    );
    this.line.seen &= ~(1 << which);
  }

  #writeHead(source: number, lineBytes: number): void {
    const head = this.#head;
    const hasId = this.line.has(member.messageId);
    head.bytes = this.#bytes;
    head.sourceStart = (this.line.starts[source] as number) + 1;
    head.sourceEnd = (this.line.ends[source] as number) - 1;
    head.messageIdStart = hasId ? (this.line.starts[member.messageId] as number) + 1 : 0;
    head.messageIdEnd = hasId ? (this.line.ends[member.messageId] as number) - 1 : 0;
    this.#writer.begin(head, lineBytes * 2 + 64 + this.line.valueCount * 6);
  }

  #writeFields(type: number): void {
    if (this.line.has(member.anonymousId)) this.#writeMember(member.anonymousId);
    if (type === typeCode.alias && this.line.has(member.previousId)) this.#writeMember(member.previousId);
    if (this.line.rest.count > 0) this.#writer.object(this.#bytes, this.line.rest);
    for (let index = 0; index < this.line.valueCount; index++) {
      this.#writer.field(
        this.#bytes,
        this.line.valueStarts[index] as number,
        this.line.valueEnds[index] as number,
      );
    }
  }

  #writeMember(which: number): void {
    this.#writer.field(this.#bytes, this.line.starts[which] as number, this.line.ends[which] as number);
  }
}
