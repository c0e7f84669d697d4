// Pieces of a file → blocks of whole rows, for the threads that read them.

/** Whole rows, each with its line break; the last of a file, which may have none there, gets one. */
export interface RowBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the rows are not lines of the file: the 1-based line in which each row starts. */
  readonly lines?: readonly number[];
}

/** Takes a file's pieces in order. */
export interface RowCutter {
  /**
   * The whole rows that end with this piece. `room` bytes before it in its memory are free: with any, the memory
   * is given away, so that what was left of the last piece can be put before this one without copying it.
   */
  push(piece: Uint8Array<ArrayBuffer>, room: number): readonly RowBlock[];
  /** What is left at the end of the file. */
  finish(): readonly RowBlock[];
}

/** Longer rows are no messages; a file without line breaks must not fill the memory. */
export const longestRowBytes = 64 << 20;
