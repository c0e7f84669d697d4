// One row of the table behind "?": keys, and what they do.

export interface KeyRow {
  /** Alternatives, each as shortcut.ts reads them. */
  readonly keys: readonly string[];
  /** e.g. "Undo". */
  readonly does: string;
}
