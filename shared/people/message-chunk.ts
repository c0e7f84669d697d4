// Messages in columns: what the batch engine scans. A chunk holds whole users, identity resolved and
// duplicates dropped, so that chunks can be rehearsed in any order and by any worker.

import type { JsonValue } from "../base/json.ts";
import type { MessageType } from "./message.ts";

/** What a code of a chunk stands for. The name is "" for identify, group and alias. */
export interface MessageKind {
  readonly type: MessageType;
  readonly name: string;
}

/** The values of one top-level key, for the rows of one kind that have the key (null included). */
export interface ValueColumn {
  /** Rows of the chunk, ascending. */
  readonly rows: Uint32Array;
  /** For each of `rows` the index of its value in `values`. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** Distinct JSON values. */
  readonly values: readonly JsonValue[];
}

/** The column of a key that no row has. */
export const noColumn: ValueColumn = { rows: new Uint32Array(0), codes: new Uint8Array(0), values: [] };

/**
 * Users ascend by their id's UTF-16 code units; the rows of user u are offsets[u] … offsets[u + 1] − 1,
 * ascending by (timestamp, position in the import). Every user has at least one row.
 */
export interface MessageChunk {
  readonly userCount: number;
  /** userCount + 1 row numbers. */
  readonly offsets: Uint32Array;
  /** Instant of each row, in milliseconds. */
  readonly atMs: Float64Array;
  /** Kind of each row, as an index of `kinds`. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly kinds: readonly MessageKind[];
  userId(user: number): string;
  /**
   * Properties of track, page and screen, merged traits of identify: the column of one literal top-level
   * key for the rows of one kind. Undefined where no row has it. May be slow at the first call.
   */
  column(code: number, key: string): ValueColumn | undefined;
}
