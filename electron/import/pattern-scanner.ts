// The fastest way from a line of JSON to a staged record: most lines differ from one before in their values alone.
// Where the bytes between the values are those of a line that line-scanner.ts took, so are the keys, their order,
// the type and the name, and with them everything that the scanner found out about that line.

import { skipBlanks, skipString, skipValue } from "./json-bytes.ts";
import { LineMembers, member } from "./line-members.ts";
import { PatternBranch, slot, type SlotKind } from "./line-pattern.ts";
import type { LineScanner } from "./line-scanner.ts";
import type { StagingWriter } from "./staging-writer.ts";
import { TimestampReader } from "./timestamp-bytes.ts";

const bail = -1;
const quote = 0x22;
const backslash = 0x5c;
const mostSlots = 640;
/** Branches from one place: more are the work of keys that are data, and trying them all would take longer. */
const mostBranches = 24;
const mostPatterns = 1_000;
/** By byte: 1 where a run of plain characters of a string ends. */
const stops = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 || byte === quote || byte === backslash ? 1 : 0,
);

/** A place in a line where a branch ends. */
interface Mark {
  readonly kind: SlotKind;
  readonly start: number;
  readonly end: number;
}

/** Slots by what they are good for, as indexes among the slots of the line. */
interface Pattern {
  readonly layout: number;
  readonly timestamp: number;
  readonly source: number;
  /** −1: there is none. */
  readonly messageId: number;
  /** Ids that are fields. */
  readonly ids: readonly number[];
  /** Members that are only kept: the slots of their values, and the bytes from the key's quote to there. */
  readonly rest: readonly { readonly slot: number; readonly keyBytes: number }[];
  readonly values: readonly number[];
}

export class PatternScanner {
  readonly #writer: StagingWriter;
  readonly #timestamps = new TimestampReader();
  readonly #root = new PatternBranch(new Uint8Array(), slot.none);
  readonly #patterns: Pattern[] = [];
  readonly #starts = new Int32Array(mostSlots);
  readonly #ends = new Int32Array(mostSlots);
  readonly #rest = { starts: new Int32Array(mostSlots), ends: new Int32Array(mostSlots), count: 0 };
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
  #view: DataView = new DataView(new ArrayBuffer(0));

  constructor(writer: StagingWriter) {
    this.#writer = writer;
  }

  /** The bytes that the following lines are in. */
  enter(bytes: Uint8Array): void {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#head.bytes = bytes;
  }

  /** The place of the line break after the line; −1: nothing was staged, the line is like none before. */
  scan(bytes: Uint8Array, start: number): number {
    let at = start;
    let count = 0;
    let branch = this.#root.next(this.#view, at);
    for (; branch !== undefined; branch = branch.next(this.#view, at)) {
      at += branch.length;
      if (branch.slot === slot.none) continue;
      if (branch.slot === slot.end) return this.#stage(branch.pattern, at - start, count) ? at - 1 : bail;
      const end = branch.slot === slot.text ? endOfText(bytes, at) : endOfValue(bytes, at);
      if (end < 0) return bail;
      this.#starts[count] = at;
      this.#ends[count++] = end;
      at = end;
    }
    return bail;
  }

  #stage(number: number, lineBytes: number, slotCount: number): boolean {
    const pattern = this.#patterns[number] as Pattern;
    const { source, messageId, timestamp } = pattern;
    const [starts, ends, head] = [this.#starts, this.#ends, this.#head];
    const { bytes } = head;
    const atMs = this.#timestamps.read(bytes, starts[timestamp] as number, ends[timestamp] as number);
    if (Number.isNaN(atMs)) return false;
    head.atMs = atMs;
    head.layout = pattern.layout;
    head.sourceStart = starts[source] as number;
    head.sourceEnd = ends[source] as number;
    head.messageIdStart = messageId < 0 ? 0 : (starts[messageId] as number);
    head.messageIdEnd = messageId < 0 ? 0 : (ends[messageId] as number);
    this.#writer.begin(head, lineBytes * 2 + 64 + slotCount * 6);
    this.#writeFields(pattern, bytes);
    return true;
  }

  #writeFields({ ids, rest, values }: Pattern, bytes: Uint8Array): void {
    const [writer, starts, ends] = [this.#writer, this.#starts, this.#ends];
    for (let index = 0; index < ids.length; index++) {
      const id = ids[index] as number;
      writer.field(bytes, (starts[id] as number) - 1, (ends[id] as number) + 1);
    }
    if (rest.length > 0) {
      rest.forEach(({ slot: value, keyBytes }, index) => {
        this.#rest.starts[index] = (starts[value] as number) - keyBytes;
        this.#rest.ends[index] = ends[value] as number;
      });
      this.#rest.count = rest.length;
      writer.object(bytes, this.#rest);
    }
    for (let index = 0; index < values.length; index++) {
      const value = values[index] as number;
      writer.field(bytes, starts[value] as number, ends[value] as number);
    }
  }

  /** Remembers the regular line start … end that the scanner has staged just now; its line break is at `end`. */
  learn(
    bytes: Uint8Array,
    { start, end }: { readonly start: number; readonly end: number },
    scanner: LineScanner,
  ): void {
    const marks = marksOf(bytes, scanner.line);
    if (marks.length > mostSlots || this.#patterns.length === mostPatterns) return;
    let branch = this.#root;
    let at = start;
    for (const mark of [...marks, { kind: slot.end, start: end + 1, end: end + 1 }]) {
      const known = branch.next(this.#view, at);
      const fits = known !== undefined && known.length === mark.start - at && known.slot === mark.kind;
      if (fits) branch = known;
      else {
        // What stands there already would be found first.
        if (known !== undefined || branch.branchCount === mostBranches) return;
        const pattern = mark.kind === slot.end ? this.#patterns.push(patternOf(marks, scanner)) - 1 : -1;
        branch = branch.add(new PatternBranch(bytes.subarray(at, mark.start), mark.kind, pattern));
      }
      at = mark.end;
    }
  }
}

/** `at` is after the opening quote. */
function endOfText(bytes: Uint8Array, at: number): number {
  let place = at;
  while (stops[bytes[place] as number] === 0) place++;
  return bytes[place] === quote && place > at ? place : bail;
}

function endOfValue(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== quote) return skipValue(bytes, at);
  let place = at + 1;
  while (stops[bytes[place] as number] === 0) place++;
  return bytes[place] === quote ? place + 1 : skipString(bytes, at);
}

/** Where the line's values are, and where its type and its name begin, which are part of the pattern. */
function marksOf(bytes: Uint8Array, line: LineMembers): readonly Mark[] {
  const marks: Mark[] = [];
  for (const which of [member.type, member.event, member.name]) {
    const start = (line.starts[which] as number) + 1;
    if (line.has(which)) marks.push({ kind: slot.none, start, end: start });
  }
  for (const which of [
    member.timestamp,
    member.userId,
    member.anonymousId,
    member.messageId,
    member.previousId,
  ]) {
    const [start, end] = [(line.starts[which] as number) + 1, (line.ends[which] as number) - 1];
    if (line.has(which)) marks.push({ kind: slot.text, start, end });
  }
  for (let value = 0; value < line.valueCount; value++) {
    const [start, end] = [line.valueStarts[value] as number, line.valueEnds[value] as number];
    marks.push({ kind: slot.value, start, end });
  }
  for (let index = 0; index < line.rest.count; index++) {
    const start = valueStart(bytes, line.rest.starts[index] as number);
    marks.push({ kind: slot.value, start, end: line.rest.ends[index] as number });
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** Where the value of the member begins whose key's opening quote is at `start`. */
function valueStart(bytes: Uint8Array, start: number): number {
  return skipBlanks(bytes, skipBlanks(bytes, skipString(bytes, start)) + 1);
}

function patternOf(marks: readonly Mark[], { line, layout }: LineScanner): Pattern {
  const slots = marks.filter(({ kind }) => kind !== slot.none);
  const slotAt = (start: number): number => slots.findIndex((mark) => mark.start === start);
  const slotOf = (which: number): number =>
    line.has(which) ? slotAt((line.starts[which] as number) + 1) : -1;
  const rest = Array.from(line.rest.starts.subarray(0, line.rest.count), (keyStart, index) => {
    const end = line.rest.ends[index] as number;
    const value = slots.findIndex((mark) => mark.end === end);
    return { slot: value, keyBytes: (slots[value] as Mark).start - keyStart };
  });
  return {
    layout,
    timestamp: slotOf(member.timestamp),
    source: slotOf(line.has(member.userId) ? member.userId : member.anonymousId),
    messageId: slotOf(member.messageId),
    ids: [slotOf(member.anonymousId), slotOf(member.previousId)].filter((id) => id >= 0),
    rest,
    values: Array.from(line.valueStarts.subarray(0, line.valueCount), slotAt),
  };
}
