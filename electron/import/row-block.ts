// Pieces of a file → blocks of whole rows, for the threads that read them.

/** Rows that end in a line break, except perhaps the last of a file. */
export interface RowBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the rows are not lines of the file: the 1-based line in which each row starts. */
  readonly lines?: readonly number[];
}

/** Takes a file's pieces in order. */
export interface RowCutter {
  /** The whole rows that end with this piece. */
  push(piece: Uint8Array): readonly RowBlock[];
  /** What is left at the end of the file. */
  finish(): readonly RowBlock[];
}

/** Longer rows are no messages; a file without line breaks must not fill the memory. */
export const longestRowBytes = 64 << 20;
