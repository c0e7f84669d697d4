// A JSON file that is no JSON Lines → one message a line, without ever holding the file: an array of messages (or
// of batch envelopes), a batch envelope, or values one after the other. What is malformed between the messages
// becomes a row of its own that no reader takes for a message, so that it is reported at its line.

import { longestRowBytes, type RowBlock, type RowCutter } from "./row-block.ts";

const lineBreak = 0x0a;
/** A row of this byte alone is refused by every JSON reader. */
const broken = 0x01;
const bracket = { openArray: 0x5b, closeArray: 0x5d, openObject: 0x7b, closeObject: 0x7d } as const;
const blockBytes = 4 << 20;

/** Where the reader stands: before or after values, in an array of messages, or in one of an envelope's. */
type Place = "outside" | "array" | "batch";

export class JsonCutter implements RowCutter {
  #place: Place = "outside";
  /** Place after the envelope whose batch is being read. */
  #outer: Place = "outside";
  /** Brackets that are open within the current value. */
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Something of the current value was read. */
  #hasValue = false;
  /** A comma was read, after which a value has to follow. */
  #afterComma = false;
  /** In an envelope's prefix: the last string at its top level, and whether a colon came after it. */
  #key = "";
  #keyStart = -1;
  #afterColon = false;
  /** Inside what follows an envelope's batch. */
  #tail = false;
  #line = 1;
  #valueLine = 1;
  #valueStart = 0;
  #out = new Uint8Array(blockBytes);
  #end = 0;
  #lines: number[] = [];
  #isFirst = true;

  push(piece: Uint8Array): readonly RowBlock[] {
    const blocks: RowBlock[] = [];
    const start = this.#isFirst && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf ? 3 : 0;
    this.#isFirst = false;
    for (let at = start; at < piece.length; at++) {
      const byte = piece[at] as number;
      this.#take(byte);
      if (byte === lineBreak) this.#line++;
      if (this.#end >= blockBytes && this.#valueStart > 0) blocks.push(this.#flush());
    }
    if (this.#end - this.#valueStart > longestRowBytes) this.#endValue(true);
    return blocks;
  }

  finish(): readonly RowBlock[] {
    const unfinished = this.#depth > 0 || this.#inString || this.#place !== "outside" || this.#tail;
    if (this.#hasValue || unfinished) this.#endValue(unfinished);
    return this.#end > 0 ? [this.#flush()] : [];
  }

  #take(byte: number): void {
    if (this.#inString) return this.#takeInString(byte);
    if (this.#tail) return this.#takeTail(byte);
    switch (byte) {
      case 0x20:
      case 0x09:
      case 0x0d:
      case lineBreak:
        return this.#takeBlank();
      case 0x22:
        this.#inString = true;
        if (this.#depth === 1) this.#keyStart = this.#end + 1;
        return this.#put(byte);
      case 0x3a:
        this.#afterColon = this.#depth === 1;
        return this.#put(byte);
      case 0x2c:
        return this.#takeComma(byte);
      case bracket.openArray:
      case bracket.openObject:
        return this.#takeOpen(byte);
      case bracket.closeArray:
      case bracket.closeObject:
        return this.#takeClose(byte);
      default:
        return this.#put(byte);
    }
  }

  #takeInString(byte: number): void {
    // A raw line break cannot stand in a string; it must not become one that can.
    this.#put(byte === lineBreak ? broken : byte);
    if (this.#escaped) this.#escaped = false;
    else if (byte === 0x5c) this.#escaped = true;
    else if (byte === 0x22) {
      this.#inString = false;
      if (this.#depth === 1 && this.#keyStart >= 0) this.#readKey();
    }
  }

  #readKey(): void {
    this.#key = this.#afterColon
      ? ""
      : Buffer.from(this.#out.subarray(this.#keyStart, this.#end - 1)).toString("latin1");
    this.#keyStart = -1;
  }

  #takeBlank(): void {
    if (!this.#hasValue) return;
    // Values one after the other are parted by blanks.
    if (this.#place === "outside" && this.#depth === 0) this.#endValue(false);
    else this.#put(0x20);
  }

  #takeComma(byte: number): void {
    if (this.#depth > 0) {
      this.#afterColon &&= this.#depth !== 1;
      return this.#put(byte);
    }
    this.#endValue(this.#place === "outside" || !this.#hasValue);
    this.#afterComma = true;
  }

  #takeOpen(byte: number): void {
    const opensList =
      this.#depth === 0 && this.#place === "outside" && !this.#hasValue && byte === bracket.openArray;
    if (opensList) {
      this.#place = "array";
      this.#afterComma = false;
      return;
    }
    const opensBatch =
      byte === bracket.openArray &&
      this.#depth === 1 &&
      this.#afterColon &&
      this.#key === "batch" &&
      this.#isEnvelope();
    if (opensBatch) return this.#openBatch();
    if (this.#place === "outside" && this.#depth === 0 && this.#hasValue) this.#endValue(false);
    this.#put(byte);
    this.#depth++;
    if (this.#depth === 1) this.#afterColon = false;
  }

  /** Only an envelope that stands alone is taken apart; one in an array, or a batch in a batch, is a row. */
  #isEnvelope(): boolean {
    return this.#place === "outside" && this.#out[this.#valueStart] === bracket.openObject;
  }

  #openBatch(): void {
    // What stands before the batch says nothing about its messages.
    this.#end = this.#valueStart;
    this.#hasValue = false;
    this.#outer = this.#place;
    this.#place = "batch";
    this.#depth = 0;
    this.#afterComma = false;
  }

  #takeClose(byte: number): void {
    if (this.#depth > 0) {
      this.#put(byte);
      this.#depth--;
      if (this.#depth === 0 && this.#place === "outside") this.#endValue(false);
      return;
    }
    const fits = byte === bracket.closeArray && this.#place !== "outside";
    if (this.#hasValue) this.#endValue(!fits);
    else if (!fits || this.#afterComma) this.#endValue(true);
    this.#afterComma = false;
    if (!fits) return;
    if (this.#place === "batch") {
      this.#tail = true;
      this.#depth = 1;
    }
    this.#place = "outside";
  }

  /** The rest of an envelope after its batch: read over, up to its closing brace. */
  #takeTail(byte: number): void {
    if (byte === 0x22) this.#inString = true;
    else if (byte === bracket.openArray || byte === bracket.openObject) this.#depth++;
    else if (byte === bracket.closeArray || byte === bracket.closeObject) {
      this.#depth--;
      if (this.#depth > 0) return;
      this.#tail = false;
      this.#place = this.#outer;
    }
  }

  #put(byte: number): void {
    if (this.#tail) return;
    if (!this.#hasValue) {
      this.#hasValue = true;
      this.#valueLine = this.#line;
      this.#afterComma = false;
    }
    if (this.#end + 3 > this.#out.length) {
      const grown = new Uint8Array(this.#out.length * 2);
      grown.set(this.#out);
      this.#out = grown;
    }
    this.#out[this.#end++] = byte;
  }

  /** Ends the row; a broken one is refused by whoever reads it. */
  #endValue(isBroken: boolean): void {
    if (!this.#hasValue) this.#valueLine = this.#line;
    if (isBroken) this.#put(broken);
    this.#out[this.#end++] = lineBreak;
    this.#lines.push(this.#valueLine);
    this.#valueStart = this.#end;
    this.#hasValue = false;
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
    this.#afterColon = false;
  }

  /** The whole rows; the value that is being read stays. */
  #flush(): RowBlock {
    const bytes = this.#out.slice(0, this.#valueStart);
    const lines = this.#lines;
    this.#out.copyWithin(0, this.#valueStart, this.#end);
    this.#end -= this.#valueStart;
    this.#keyStart -= this.#keyStart < 0 ? 0 : this.#valueStart;
    this.#valueStart = 0;
    this.#lines = [];
    return { bytes, lines };
  }
}
