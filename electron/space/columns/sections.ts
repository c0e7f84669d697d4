// The sections of a chunk, by name. The first four are what every rehearsal reads, uncompressed; the others are
// read when a condition, a story or a merge asks for them.

import type { ColumnContent } from "./chunk-content.ts";
import type { RowLayout } from "./row-layout.ts";

export const sectionNames = {
  /** Rows of each user, in the narrowest of u8, u16, u32 that holds them all. */
  rowCounts: "row-counts",
  instants: "instants",
  /** Kind of each row, in the narrowest of u8, u16, u32. */
  codes: "codes",
  /** JSON: MessageKind[]. */
  kinds: "kinds",
  users: "users",
  /** JSON, compressed: Directory. */
  directory: "directory",
  layoutCodes: "layout-codes",
  positions: "positions",
  messageIds: "message-ids",
} as const;

/** Codes and texts of the index-th column of the directory, joined. */
export const columnSection = (index: number): string => `column-${String(index).padStart(4, "0")}`;

/** What the compressed sections hold. */
export interface Directory {
  readonly layouts: readonly RowLayout[];
  readonly columns: readonly (Pick<ColumnContent, "kind" | "field"> & { readonly textCount: number })[];
}
