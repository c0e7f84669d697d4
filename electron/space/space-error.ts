// What can go wrong with a space, as values. space-error-wording.ts has the sentences for people.

/**
 * Every expected failure of opening, reading, writing, checking or backing up a space. `path` is the space file
 * (for a backup the file that the step was about). Nothing here ever leaves a space half changed: a transaction
 * that fails is rolled back.
 */
export type SpaceError =
  | { readonly kind: "missingFile"; readonly path: string }
  | { readonly kind: "missingFolder"; readonly path: string; readonly folder: string }
  | { readonly kind: "fileExists"; readonly path: string }
  | { readonly kind: "notASpace"; readonly path: string }
  /** Written by a newer version of the app; `found` and `supported` are schema versions. */
  | {
      readonly kind: "newerVersion";
      readonly path: string;
      readonly found: number;
      readonly supported: number;
    }
  /** An older file that was opened for reading only: it has to be opened for writing once. */
  | {
      readonly kind: "needsMigration";
      readonly path: string;
      readonly found: number;
      readonly supported: number;
    }
  /** Another process has the space open for writing. */
  | { readonly kind: "openElsewhere"; readonly path: string }
  /** A reader or a backup kept the file busy for longer than the time to wait. */
  | { readonly kind: "busy"; readonly path: string }
  | { readonly kind: "readOnlyPlace"; readonly path: string }
  | { readonly kind: "noPermission"; readonly path: string }
  /** Changes of a program that ended early lie in the -wal file beside it, and the folder cannot be written. */
  | { readonly kind: "unfinishedChanges"; readonly path: string }
  /** `what` names the damaged part in words, e.g. `journey "win-back", version 3`. */
  | { readonly kind: "damaged"; readonly path: string; readonly what: string }
  | { readonly kind: "diskFull"; readonly path: string }
  /** The disk or the network drive failed to read or write; `code` is SQLite's or the system's. */
  | { readonly kind: "inputOutput"; readonly path: string; readonly code: string }
  | { readonly kind: "tooLarge"; readonly path: string }
  | { readonly kind: "outOfMemory"; readonly path: string }
  | { readonly kind: "nodeTooOld"; readonly path: string; readonly found: string }
  /** No such journey, version or rehearsal; `what` names it. */
  | { readonly kind: "notFound"; readonly path: string; readonly what: string }
  /** A failure that this version has no better word for. */
  | { readonly kind: "unexpected"; readonly path: string; readonly code: string; readonly message: string };
