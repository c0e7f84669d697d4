// The fast way from a row of a CSV-like file to a staged record: one pass over its bytes, no strings, no objects.
// It takes rows that are plain in every respect and leaves any other row, untouched, to the slow way
// (row-reader.ts): the two agree on every input.

import type { CompiledMapping, ValueField } from "./compile-mapping.ts";
import { DateReader } from "./date-form.ts";
import { isPlainNumber, isWord } from "./json-bytes.ts";
import { type LayoutTable, layoutBit, messageTypes } from "./layout-table.ts";
import { jsonBody } from "./stage-message.ts";
import type { StagingWriter } from "./staging-writer.ts";
import { TimestampReader } from "./timestamp-bytes.ts";

const bail = -1;
const quote = 0x22;
const space = 0x20;
const mostFields = 512;
const firstContentlessType = messageTypes.indexOf("identify");

interface FastValue {
  readonly field: ValueField;
  /** The key and a closing quote. */
  readonly key: Uint8Array;
}

export class RowScanner {
  readonly #mapping: CompiledMapping;
  readonly #layouts: LayoutTable;
  readonly #writer: StagingWriter;
  readonly #values: readonly FastValue[];
  /** By byte: 1 where a field without quotes ends, or is not plain. */
  readonly #stops: Uint8Array;
  readonly #separator: number;
  readonly #skipsSpaces: boolean;
  readonly #constantEvent: Uint8Array;
  readonly #timestamps = new TimestampReader();
  readonly #dates: DateReader | undefined;
  readonly #starts = new Int32Array(mostFields);
  readonly #ends = new Int32Array(mostFields);
  readonly #head = {
    atMs: 0.5,
    layout: 0,
    bytes: new Uint8Array() as Uint8Array,
    sourceStart: 0,
    sourceEnd: 0,
    messageIdStart: 0,
    messageIdEnd: 0,
  };

  /** Only for a mapping that canScan. */
  constructor(mapping: CompiledMapping, layouts: LayoutTable, writer: StagingWriter) {
    const { separator, values, event, timestamp } = mapping;
    this.#mapping = mapping;
    this.#layouts = layouts;
    this.#writer = writer;
    this.#values = values.map((field) => ({ field, key: Buffer.from(`${jsonBody(field.key)}"`, "utf8") }));
    this.#skipsSpaces = separator === "spaces";
    this.#separator = (separator === "spaces" ? " " : separator).charCodeAt(0);
    this.#stops = Uint8Array.from({ length: 256 }, (_, byte) =>
      byte < space || byte === quote || byte === 0x5c || byte === this.#separator ? 1 : 0,
    );
    this.#constantEvent = Buffer.from(typeof event === "object" ? jsonBody(event.constant) : "", "utf8");
    this.#dates = "index" in timestamp ? new DateReader(timestamp) : undefined;
  }

  /** Keys that an object has in this order, and values whose text can be taken as it stands. */
  static canScan({ values, decimalComma }: CompiledMapping): boolean {
    const keys = values.map(({ key }) => key);
    const isPlain = keys.every((key) => !/^[0-9]+$/.test(key)) && new Set(keys).size === keys.length;
    return (
      isPlain &&
      !decimalComma &&
      values.every(({ type }) => type === "text" || type === "number" || type === "auto")
    );
  }

  /** The place of the line break after the row; −1: nothing was staged, the row is for the slow way. */
  scan(bytes: Uint8Array, start: number): number {
    const end = this.#split(bytes, start);
    return end >= 0 && this.#stage(bytes, end - start) ? end : bail;
  }

  #split(bytes: Uint8Array, start: number): number {
    const { fieldCount, isExact } = this.#mapping;
    let at = start;
    let count = 0;
    for (;;) {
      if (this.#skipsSpaces) while (bytes[at] === space) at++;
      if (count === mostFields) return bail;
      at = bytes[at] === quote ? this.#quotedField(bytes, at, count) : this.#plainField(bytes, at, count);
      if (at < 0) return bail;
      count++;
      if (this.#skipsSpaces) while (bytes[at] === space) at++;
      if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) at++;
      if (bytes[at] === 0x0d) return bail;
      if (bytes[at] === 0x0a) break;
      if (this.#skipsSpaces) continue;
      if (bytes[at] !== this.#separator) return bail;
      at++;
    }
    return count < fieldCount || (isExact && count > fieldCount) ? bail : at;
  }

  #plainField(bytes: Uint8Array, at: number, count: number): number {
    const stops = this.#stops;
    let place = at;
    while (stops[bytes[place] as number] === 0) place++;
    this.#starts[count] = at;
    this.#ends[count] = place;
    return place;
  }

  /** Quotes around a field without quotes, escapes or line breaks inside. */
  #quotedField(bytes: Uint8Array, at: number, count: number): number {
    let place = at + 1;
    for (let byte = bytes[place] as number; byte !== quote; byte = bytes[++place] as number) {
      if (byte < space || byte === 0x5c) return bail;
    }
    this.#starts[count] = at + 1;
    this.#ends[count] = place;
    const after = bytes[place + 1];
    return after === quote || (this.#skipsSpaces && after !== space && after !== 0x0d && after !== 0x0a)
      ? bail
      : place + 1;
  }

  #isEmpty(index: number | undefined): boolean {
    return index === undefined || this.#starts[index] === this.#ends[index];
  }

  #stage(bytes: Uint8Array, rowBytes: number): boolean {
    const { userId, anonymousId, messageId } = this.#mapping;
    const isKnown = !this.#isEmpty(userId);
    const hasAnonymousId = !this.#isEmpty(anonymousId);
    const source = isKnown ? userId : anonymousId;
    const type = this.#readType(bytes);
    if (source === undefined || (!isKnown && !hasAnonymousId) || type < 0) return false;
    const name = this.#readName(bytes, type);
    const atMs = this.#readInstant(bytes);
    const keys = this.#readKeys(bytes, type);
    if (name < 0 || keys < 0 || Number.isNaN(atMs)) return false;
    const hasId = messageId !== undefined && !this.#isEmpty(messageId);
    const bits =
      (isKnown ? 0 : layoutBit.anonymousSource) |
      (hasId ? layoutBit.messageId : 0) |
      (hasAnonymousId ? layoutBit.anonymousId : 0);
    const head = this.#head;
    head.atMs = atMs;
    head.layout = this.#layouts.codeOf(type, name, bits, keys);
    head.bytes = bytes;
    head.sourceStart = this.#starts[source] as number;
    head.sourceEnd = this.#ends[source] as number;
    head.messageIdStart = hasId ? (this.#starts[messageId] as number) : 0;
    head.messageIdEnd = hasId ? (this.#ends[messageId] as number) : 0;
    this.#writer.begin(head, rowBytes * 2 + this.#values.length * 8 + 16);
    if (hasAnonymousId && anonymousId !== undefined) this.#writeText(bytes, anonymousId);
    this.#writeValues(bytes, type);
    return true;
  }

  /** −1 where the row names no type. */
  #readType(bytes: Uint8Array): number {
    const { type } = this.#mapping;
    if (typeof type !== "number") return messageTypes.indexOf(type.constant);
    const start = this.#starts[type] as number;
    const length = (this.#ends[type] as number) - start;
    return messageTypes.findIndex((name) => name.length === length && isWord(bytes, start, name));
  }

  /** −1 where a track has no name. */
  #readName(bytes: Uint8Array, type: number): number {
    const { event } = this.#mapping;
    if (type >= firstContentlessType || event === undefined) {
      return type === 0 ? bail : this.#layouts.internName(bytes, 0, 0);
    }
    if (typeof event === "object")
      return this.#layouts.internName(this.#constantEvent, 0, this.#constantEvent.length);
    if (type === 0 && this.#isEmpty(event)) return bail;
    return this.#layouts.internName(bytes, this.#starts[event] as number, this.#ends[event] as number);
  }

  #readInstant(bytes: Uint8Array): number {
    const { timestamp } = this.#mapping;
    if ("constant" in timestamp) return timestamp.constant;
    const start = this.#starts[timestamp.index] as number;
    const end = this.#ends[timestamp.index] as number;
    const atMs = timestamp.format === "iso" ? this.#timestamps.read(bytes, start, end) : Number.NaN;
    if (!Number.isNaN(atMs)) return atMs;
    const date = this.#dates?.read(
      Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8"),
    );
    return date === undefined ? Number.NaN : date.atMs + (date.hasTime ? 0 : timestamp.timeOfDayMs);
  }

  #isUsed({ field }: FastValue, type: number): boolean {
    if (this.#isEmpty(field.index) || type === 5) return false;
    return field.part !== (type >= firstContentlessType ? "property" : "trait");
  }

  /** The node of the row's keys; −1 where a number is none. */
  #readKeys(bytes: Uint8Array, type: number): number {
    const trie = this.#layouts.keys;
    let node = 0;
    for (const value of this.#values) {
      if (!this.#isUsed(value, type)) continue;
      if (value.field.type === "number" && !this.#isNumber(bytes, value.field.index)) return bail;
      const known = trie.match(node, value.key, 0);
      node = known < 0 ? trie.child(node, value.key, 0, value.key.length - 1) : known;
    }
    return node;
  }

  #isNumber(bytes: Uint8Array, index: number): boolean {
    return isPlainNumber(bytes, this.#starts[index] as number, this.#ends[index] as number);
  }

  #writeValues(bytes: Uint8Array, type: number): void {
    for (const value of this.#values) {
      if (!this.#isUsed(value, type)) continue;
      const { index, type: cell } = value.field;
      const start = this.#starts[index] as number;
      const end = this.#ends[index] as number;
      if (cell === "number" || (cell === "auto" && this.#isBare(bytes, index)))
        this.#writer.field(bytes, start, end);
      else this.#writeText(bytes, index);
    }
  }

  /** A number, true or false. */
  #isBare(bytes: Uint8Array, index: number): boolean {
    const start = this.#starts[index] as number;
    const length = (this.#ends[index] as number) - start;
    if (this.#isNumber(bytes, index)) return true;
    return (length === 4 && isWord(bytes, start, "true")) || (length === 5 && isWord(bytes, start, "false"));
  }

  #writeText(bytes: Uint8Array, index: number): void {
    this.#writer.quoted(bytes, this.#starts[index] as number, this.#ends[index] as number);
  }
}
