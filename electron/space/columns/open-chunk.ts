// A stored chunk as the batch engine scans it. The columns that every rehearsal needs are decoded at once; the
// values of properties and traits when they are first asked for, and then kept.

import { assert } from "../../../shared/base/assert.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import type { MessageChunk, MessageKind, ValueColumn } from "../../../shared/people/message-chunk.ts";
import type { StoredChunk } from "../message-store.ts";
import { decompress } from "./compress.ts";
import { kindOfLayouts } from "./encode-chunk.ts";
import type { InstantRoom } from "./instant-room.ts";
import { instantAt, unpackInstants } from "./instants.ts";
import { type Integers, unpackIntegers } from "./integers.ts";
import { splitSections } from "./join-sections.ts";
import { type MessageIdAt, unpackMessageIds } from "./message-ids.ts";
import { columnSection, type Directory, sectionNames } from "./sections.ts";
import type { TextLines } from "./text-lines.ts";
import { openTexts, unpackValues } from "./texts.ts";

/** A short text on the heap, and the place that points to it. */
const valueBytes = 40;

/** The part of the message store that a chunk is read from. */
export interface SectionReader {
  readSection(chunkId: number, name: string, options?: { readonly verify?: boolean }): Uint8Array | undefined;
}

export interface OpenOptions {
  /** False skips the digests, for a caller who has checked the space before. */
  readonly verify?: boolean;
  /** True leaves the instants and kinds of messages until they are asked for: for who wants a few rows. */
  readonly isForFewRows?: boolean;
  /** For the instants: the chunk is good until another one is opened in the same room. */
  readonly room?: InstantRoom;
}

/** Reads the hot columns now; the others when they are asked for, so `store` has to stay open. */
export function openChunk(
  store: SectionReader,
  chunk: StoredChunk,
  options: OpenOptions = {},
): StoredMessageChunk {
  const read = (name: string): Uint8Array => {
    const section = store.readSection(chunk.id, name, options);
    assert(section !== undefined, `chunk ${chunk.id} has a section ${name}`);
    return section;
  };
  return new StoredMessageChunk(read, chunk, options);
}

export class StoredMessageChunk implements MessageChunk {
  readonly userCount: number;
  readonly offsets: Uint32Array;
  readonly kinds: readonly MessageKind[];
  readonly #read: (name: string) => Uint8Array;
  readonly #columns = new Map<string, ValueColumn | undefined>();
  readonly #messageCount: number;
  readonly #room: InstantRoom | undefined;
  #instants: Uint8Array | undefined;
  #atMs: Float64Array | undefined;
  #codes: Integers | undefined;
  #users: readonly string[] | undefined;
  /** Who was looked for last. */
  #found: { readonly user: number; readonly userId: string } | undefined;
  #directory: Directory | undefined;
  #layoutCodes: Integers | undefined;
  #positions: Uint32Array | undefined;
  #messageIdAt: MessageIdAt | undefined;
  #positionsWithId: Uint32Array | undefined;

  constructor(
    read: (name: string) => Uint8Array,
    facts: Pick<StoredChunk, "userCount" | "messageCount">,
    { room, isForFewRows = false }: OpenOptions = {},
  ) {
    this.#read = read;
    this.userCount = facts.userCount;
    this.offsets = offsetsOf(widen(read(sectionNames.rowCounts), facts.userCount));
    this.#messageCount = facts.messageCount;
    this.#room = room;
    if (!isForFewRows) {
      this.#atMs = this.atMs;
      this.#codes = this.codes;
    }
    this.kinds = parseJson(read(sectionNames.kinds)) as readonly MessageKind[];
  }

  get atMs(): Float64Array {
    return (this.#atMs ??= unpackInstants(this.#read(sectionNames.instants), this.#room));
  }

  /** Of one row: nothing else is unpacked for it. */
  instantOf(row: number): number {
    return this.#atMs?.[row] ?? instantAt((this.#instants ??= this.#read(sectionNames.instants)), row);
  }

  get codes(): Integers {
    return (this.#codes ??= widen(this.#read(sectionNames.codes), this.#messageCount));
  }

  /** About what it takes in memory, with the columns asked for so far: texts and values are estimated. */
  get heldBytes(): number {
    const arrays = [
      this.offsets,
      this.#instants,
      this.#atMs,
      this.#codes,
      this.#layoutCodes,
      this.#positions,
    ];
    let bytes = arrays.reduce((sum, array) => sum + (array?.byteLength ?? 0), 0);
    for (const column of this.#columns.values()) {
      if (column !== undefined)
        bytes += column.rows.byteLength + column.codes.byteLength + column.values.length * valueBytes;
    }
    return bytes + (this.#users?.length ?? 0) * valueBytes;
  }

  userId(user: number): string {
    return user === this.#found?.user ? this.#found.userId : (this.users[user] ?? "");
  }

  /** The number of the user with this id. */
  userOf(userId: string): number | undefined {
    const user = openTexts(this.#read(sectionNames.users)).indexOf(JSON.stringify(userId));
    if (user !== undefined) this.#found = { user, userId };
    return user;
  }

  column(code: number, key: string): ValueColumn | undefined {
    const name = `${code}:${key}`;
    if (!this.#columns.has(name)) this.#columns.set(name, this.#readColumn(code, key));
    return this.#columns.get(name);
  }

  get users(): readonly string[] {
    return (this.#users ??= unpackValues(this.#read(sectionNames.users)) as readonly string[]);
  }

  get directory(): Directory {
    return (this.#directory ??= parseJson(decompress(this.#read(sectionNames.directory))) as Directory);
  }

  get layoutCodes(): Integers {
    return (this.#layoutCodes ??= unpackIntegers(this.#read(sectionNames.layoutCodes)));
  }

  get positions(): Uint32Array {
    return (this.#positions ??= asUint32(unpackIntegers(this.#read(sectionNames.positions))));
  }

  /** Messages that have an id. */
  get messageIdCount(): number {
    return this.#idPositions.length;
  }

  /** Body of a JSON string: the id of the index-th of those rows that have one. */
  messageIdAt(index: number): string {
    this.#messageIdAt ??= unpackMessageIds(this.#read(sectionNames.messageIds), this.#idPositions);
    return this.#messageIdAt(index);
  }

  /** Codes and JSON texts of the index-th column of the directory; not kept. */
  readTexts(index: number): { readonly codes: Integers; readonly texts: TextLines } {
    const [codes, texts] = splitSections(this.#read(columnSection(index))) as [Uint8Array, Uint8Array];
    return { codes: unpackIntegers(codes), texts: openTexts(texts) };
  }

  /** For each layout, whether its rows are of this kind and have this key. */
  #readColumn(code: number, key: string): ValueColumn | undefined {
    const { layouts, columns } = this.directory;
    const index = columns.findIndex(
      ({ kind, field }) => kind === code && field.part === "content" && field.key === key,
    );
    if (index < 0) return undefined;
    const kindOf = kindOfLayouts(layouts, this.kinds);
    const has = Uint8Array.from(layouts, ({ keys }, layout) =>
      kindOf[layout] === code && keys.includes(key) ? 1 : 0,
    );
    const [codes, texts] = splitSections(this.#read(columnSection(index))) as [Uint8Array, Uint8Array];
    const values: readonly JsonValue[] = unpackValues(texts);
    const unpacked = unpackIntegers(codes);
    return { rows: rowsWith(has, this.layoutCodes, unpacked.length), codes: unpacked, values };
  }

  /** Positions of the rows that have an id. */
  get #idPositions(): Uint32Array {
    return (this.#positionsWithId ??= this.#selectPositions());
  }

  #selectPositions(): Uint32Array {
    const { layouts } = this.directory;
    if (layouts.every((layout) => layout.hasMessageId)) return this.positions;
    const codes = this.layoutCodes;
    return this.positions.filter((_, row) => layouts[codes[row] as number]?.hasMessageId === true);
  }
}

function rowsWith(has: Uint8Array, layoutCodes: Integers, count: number): Uint32Array {
  const rows = new Uint32Array(count);
  let found = 0;
  for (let row = 0; row < layoutCodes.length; row++)
    if (has[layoutCodes[row] as number] === 1) rows[found++] = row;
  assert(found === count, `${found} rows have the key, ${count} values are stored`);
  return rows;
}

const asUint32 = (numbers: Integers): Uint32Array =>
  numbers instanceof Uint32Array ? numbers : Uint32Array.from(numbers);

function offsetsOf(counts: Integers): Uint32Array {
  const offsets = new Uint32Array(counts.length + 1);
  let end = 0;
  for (let user = 0; user < counts.length; user++) offsets[user + 1] = end += counts[user] as number;
  return offsets;
}

/** Numbers as encode-chunk.ts narrowed them, laid over the section's bytes. */
function widen(section: Uint8Array, count: number): Integers {
  const { buffer, byteOffset, byteLength } = section;
  if (byteLength === count) return section;
  return byteLength === count * 2
    ? new Uint16Array(buffer, byteOffset, count)
    : new Uint32Array(buffer, byteOffset, count);
}

const parseJson = (bytes: Uint8Array): unknown =>
  JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"));
