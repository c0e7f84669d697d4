// Writes records (staged-record.ts) one after the other into a buffer that is kept from block to block.

import { ByteHash, quickHash } from "./byte-hash.ts";
import { headerWords, longValue, type StagedBlock, word } from "./staged-record.ts";

export interface Runs {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
}

export interface RecordHead {
  readonly atMs: number;
  readonly layout: number;
  readonly bytes: Uint8Array;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /** Equal where there is no message id. */
  readonly messageIdStart: number;
  readonly messageIdEnd: number;
}

const firstBytes = 1 << 20;
const firstRecords = 1 << 13;
const wordBytes = 4;
const mostByWords = 96;

export class StagingWriter {
  #buffer = new ArrayBuffer(firstBytes);
  #bytes = new Uint8Array(this.#buffer);
  #view = new DataView(this.#buffer);
  #words = new Uint32Array(this.#buffer);
  #instants = new Float64Array(this.#buffer);
  /** What was copied from last. */
  #source: Uint8Array = new Uint8Array();
  #sourceView: DataView = new DataView(new ArrayBuffer(0));
  #starts = new Uint32Array(firstRecords);
  #count = 0;
  #end = 0;
  readonly #hash = new ByteHash();

  get count(): number {
    return this.#count;
  }

  /** Opens a record; its fields follow, extras first. `atMost` bounds the bytes of everything in it. */
  begin(head: RecordHead, atMost: number): void {
    const start = (this.#end + 7) & ~7;
    this.#reserve(start + headerWords * 4 + atMost);
    const { bytes, sourceStart, sourceEnd, messageIdStart, messageIdEnd } = head;
    const words = this.#words;
    const at = start >>> 2;
    this.#instants[start >>> 3] = head.atMs;
    words[at + word.source] = quickHash(bytes, sourceStart, sourceEnd);
    words[at + word.position] = 0;
    words[at + word.layout] = head.layout;
    words[at + word.sourceBytes] = sourceEnd - sourceStart;
    words[at + word.messageIdBytes] = messageIdEnd - messageIdStart;
    words[at + 9] = 0;
    this.#hash.of(bytes, messageIdStart, messageIdEnd);
    words[at + word.messageIdHashLow] = this.#hash.low;
    words[at + word.messageIdHashHigh] = this.#hash.high;
    this.#end = start + headerWords * 4;
    this.#copy(bytes, sourceStart, sourceEnd);
    this.#copy(bytes, messageIdStart, messageIdEnd);
    if (this.#count === this.#starts.length) this.#growStarts();
    this.#starts[this.#count++] = at;
  }

  field(bytes: Uint8Array, start: number, end: number): void {
    this.#length(end - start);
    this.#copy(bytes, start, end);
  }

  /** A field that is a JSON string, by its body. */
  quoted(bytes: Uint8Array, start: number, end: number): void {
    this.#length(end - start + 2);
    this.#bytes[this.#end++] = 0x22;
    this.#copy(bytes, start, end);
    this.#bytes[this.#end++] = 0x22;
  }

  /** A field that is an object of the runs start … end − 1, each a key and its value. */
  object(bytes: Uint8Array, members: Runs): void {
    const { starts, ends, count } = members;
    let size = count + 1;
    for (let index = 0; index < count; index++) size += (ends[index] as number) - (starts[index] as number);
    this.#length(size);
    this.#bytes[this.#end++] = 0x7b;
    for (let index = 0; index < count; index++) {
      if (index > 0) this.#bytes[this.#end++] = 0x2c;
      this.#copy(bytes, starts[index] as number, ends[index] as number);
    }
    this.#bytes[this.#end++] = 0x7d;
  }

  /** Sets the position of the latest record; merging brings it along, a new import gives it later. */
  position(position: number): void {
    this.#words[(this.#starts[this.#count - 1] as number) + word.position] = position;
  }

  /** The records so far, in memory that threads share (`into`, if it is large enough); the writer is empty then. */
  finish(into?: SharedArrayBuffer): StagedBlock {
    const size = (this.#end + 7) & ~7;
    const shared = into !== undefined && into.byteLength >= size ? into : new SharedArrayBuffer(size);
    new Uint8Array(shared).set(this.#bytes.subarray(0, size));
    const starts = new Uint32Array(new SharedArrayBuffer(this.#count * 4));
    starts.set(this.#starts.subarray(0, this.#count));
    this.#count = 0;
    this.#end = 0;
    return { bytes: shared, byteLength: size, starts };
  }

  #length(bytes: number): void {
    const target = this.#bytes;
    const short = bytes < longValue ? bytes : longValue;
    target[this.#end++] = short;
    target[this.#end++] = short >>> 8;
    if (short !== longValue) return;
    for (let shift = 0; shift < 32; shift += 8) target[this.#end++] = bytes >>> shift;
  }

  #copy(bytes: Uint8Array, start: number, end: number): void {
    const size = end - start;
    const to = this.#end;
    if (size > mostByWords) this.#bytes.set(bytes.subarray(start, end), to);
    else this.#copyWords(bytes, start, size);
    this.#end = to + size;
  }

  #copyWords(bytes: Uint8Array, start: number, size: number): void {
    if (bytes !== this.#source) this.#readFrom(bytes);
    const [source, target, to] = [this.#sourceView, this.#view, this.#end];
    let at = 0;
    for (; at + wordBytes <= size; at += wordBytes)
      target.setInt32(to + at, source.getInt32(start + at, true), true);
    for (; at < size; at++) target.setUint8(to + at, source.getUint8(start + at));
  }

  #readFrom(bytes: Uint8Array): void {
    this.#source = bytes;
    this.#sourceView = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #reserve(bytes: number): void {
    if (bytes <= this.#buffer.byteLength) return;
    const grown = new ArrayBuffer((Math.max(bytes, this.#buffer.byteLength * 2) + 7) & ~7);
    new Uint8Array(grown).set(this.#bytes.subarray(0, this.#end));
    this.#buffer = grown;
    this.#bytes = new Uint8Array(grown);
    this.#view = new DataView(grown);
    this.#words = new Uint32Array(grown);
    this.#instants = new Float64Array(grown);
  }

  #growStarts(): void {
    const grown = new Uint32Array(this.#starts.length * 2);
    grown.set(this.#starts);
    this.#starts = grown;
  }
}
