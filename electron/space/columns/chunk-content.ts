// Everything that a chunk keeps, decoded: what encode-chunk.ts packs into sections.

import type { MessageKind } from "../../../shared/people/message-chunk.ts";
import type { ExtraField, RowLayout } from "./row-layout.ts";

/** Texts in UTF-8, one after the other. */
export interface ByteRuns {
  readonly bytes: Uint8Array;
  /** End of each in `bytes`. */
  readonly ends: Uint32Array;
}

/** The values of one field for the rows of one kind whose layout has it, in row order. */
export interface ColumnContent {
  /** Index of `kinds`. */
  readonly kind: number;
  readonly field: { readonly part: "content"; readonly key: string } | { readonly part: ExtraField };
  /** For each row that has the field, the index of its text. */
  readonly codes: Uint32Array;
  /** Distinct JSON texts, canonical but for the part `rest`. */
  readonly texts: ByteRuns;
}

export interface ChunkContent {
  /** Ascending by UTF-16 code units. */
  readonly users: readonly string[];
  /** Rows of user u: offsets[u] … offsets[u + 1] − 1, ascending by (instant, position). */
  readonly offsets: Uint32Array;
  readonly atMs: Float64Array;
  /** Place of each row among all messages that the space ever took in, across imports. */
  readonly positions: Uint32Array;
  readonly kinds: readonly MessageKind[];
  readonly layouts: readonly RowLayout[];
  /** Layout of each row. */
  readonly layoutCodes: Uint32Array;
  /** Of those rows that have one, in row order: the bodies of JSON strings (what stands between the quotes). */
  readonly messageIds: ByteRuns;
  readonly columns: readonly ColumnContent[];
}
