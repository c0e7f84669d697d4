// Staged records of some users → the content of one chunk.

import type { ChunkContent } from "../space/columns/chunk-content.ts";
import type { MessageKind } from "../../shared/people/message-chunk.ts";
import type { RowLayout } from "../space/columns/row-layout.ts";
import { ColumnBuilder } from "./column-builder.ts";
import { SortedRows } from "./sorted-rows.ts";
import type { RecordFinder } from "./record-finder.ts";
import { type BlockViews, headerWords, longValue, word } from "./staged-record.ts";

export interface ChunkRows {
  /** Ascending by code units. */
  readonly users: readonly string[];
  /** For each user the end of their records in `records`. */
  readonly ends: Uint32Array;
  /** Numbers of records (record-finder.ts), user by user. */
  readonly records: Uint32Array;
}

interface LayoutColumns {
  readonly code: number;
  readonly hasMessageId: boolean;
  readonly columns: readonly ColumnBuilder[];
}

export class ChunkBuilder {
  readonly #layouts: readonly RowLayout[];
  readonly #find: RecordFinder;
  readonly #kinds: MessageKind[] = [];
  readonly #kindOf = new Map<string, number>();
  readonly #columns = new Map<string, ColumnBuilder>();
  readonly #used: RowLayout[] = [];
  readonly #byLayout: (LayoutColumns | undefined)[] = [];
  #idEnds = new Uint32Array();
  #idCount = 0;
  #ids = new Uint8Array(1 << 16);
  #idBytes = 0;

  /** `layouts` by the codes that the records have. */
  constructor(layouts: readonly RowLayout[], find: RecordFinder) {
    this.#layouts = layouts;
    this.#find = find;
  }

  build({ users, ends, records }: ChunkRows): ChunkContent {
    const count = records.length;
    const atMs = new Float64Array(count);
    const positions = new Uint32Array(count);
    const layoutCodes = new Uint32Array(count);
    this.#idEnds = new Uint32Array(count);
    const rows = new SortedRows(this.#find, records);
    for (let row = 0, user = 0; user < ends.length; user++) {
      const end = ends[user] as number;
      rows.sort(row, end);
      for (; row < end; row++) {
        const block = rows.blocks[row] as BlockViews;
        const start = rows.starts[row] as number;
        atMs[row] = block.instants[start >>> 1] as number;
        positions[row] = block.words[start + word.position] as number;
        const layout = this.#layoutOf(block.words[start + word.layout] as number);
        layoutCodes[row] = layout.code;
        this.#readRecord(block, start, layout);
      }
    }
    const offsets = new Uint32Array(users.length + 1);
    offsets.set(ends, 1);
    return {
      users,
      offsets,
      atMs,
      positions,
      kinds: this.#kinds,
      layouts: this.#used,
      layoutCodes,
      messageIds: {
        bytes: this.#ids.subarray(0, this.#idBytes),
        ends: this.#idEnds.subarray(0, this.#idCount),
      },
      columns: Array.from(this.#columns.values(), (column) => column.finish()),
    };
  }

  #readRecord({ bytes, words }: BlockViews, start: number, layout: LayoutColumns): void {
    const idStart = (start + headerWords) * 4 + (words[start + word.sourceBytes] as number);
    let at = idStart + (words[start + word.messageIdBytes] as number);
    if (layout.hasMessageId) this.#addId(bytes, idStart, at);
    const { columns } = layout;
    for (let field = 0; field < columns.length; field++) {
      let length = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
      at += 2;
      if (length === longValue) {
        length = readLength(bytes, at);
        at += 4;
      }
      (columns[field] as ColumnBuilder).add(bytes, at, at + length);
      at += length;
    }
  }

  #addId(bytes: Uint8Array, start: number, end: number): void {
    const size = end - start;
    if (this.#idBytes + size > this.#ids.length) {
      const grown = new Uint8Array(Math.max(this.#ids.length * 2, this.#idBytes + size));
      grown.set(this.#ids);
      this.#ids = grown;
    }
    const ids = this.#ids;
    let to = this.#idBytes;
    for (let at = start; at < end; at++) ids[to++] = bytes[at] as number;
    this.#idBytes = to;
    this.#idEnds[this.#idCount++] = to;
  }

  #layoutOf(code: number): LayoutColumns {
    return (this.#byLayout[code] ??= this.#useLayout(this.#layouts[code] as RowLayout));
  }

  #useLayout(layout: RowLayout): LayoutColumns {
    const kind = this.#kindCode(layout);
    const extras = layout.extras.map((part) => this.#column(kind, { part }));
    const values = layout.keys.map((key) => this.#column(kind, { part: "content", key }));
    const code = this.#used.push(layout) - 1;
    return { code, hasMessageId: layout.hasMessageId, columns: [...extras, ...values] };
  }

  #kindCode({ type, name }: RowLayout): number {
    const key = `${type}:${name}`;
    let kind = this.#kindOf.get(key);
    if (kind === undefined) this.#kindOf.set(key, (kind = this.#kinds.push({ type, name }) - 1));
    return kind;
  }

  #column(kind: number, field: ChunkContent["columns"][number]["field"]): ColumnBuilder {
    const key = `${kind}:${field.part}:${"key" in field ? field.key : ""}`;
    let column = this.#columns.get(key);
    if (column === undefined) this.#columns.set(key, (column = new ColumnBuilder(kind, field)));
    return column;
  }
}

const readLength = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)) >>>
  0;
