// The words for what can go wrong with a space: what happened, what was kept, what to do. The only place that has
// them; every screen and the command line show these.

import type { SpaceError } from "./space-error.ts";

export interface Wording {
  readonly happened: string;
  readonly kept: string;
  readonly remedy: string;
}

type Of<K extends SpaceError["kind"]> = Extract<SpaceError, { readonly kind: K }>;

const unchanged = "Nothing was changed.";
const keptSaves = "Everything that was confirmed as saved is still there; the last change was not made.";

const wordings: { readonly [K in SpaceError["kind"]]: (error: Of<K>) => Wording } = {
  missingFile: ({ path }) => ({
    happened: `There is no file ${path}.`,
    kept: unchanged,
    remedy: "Check the name, or make the space first.",
  }),
  missingFolder: ({ path, folder }) => ({
    happened: `${path} cannot be there: there is no folder ${folder}.`,
    kept: unchanged,
    remedy: "Make the folder first, or choose another one.",
  }),
  fileExists: ({ path }) => ({
    happened: `${path} exists already.`,
    kept: "The existing file was left as it is.",
    remedy: "Choose another name, or move the existing file away.",
  }),
  notASpace: ({ path }) => ({
    happened: `${path} is not a Rehearse space.`,
    kept: "The file was left as it is.",
    remedy: "Choose a file that Rehearse made. If it made this one, the file is damaged: restore a backup.",
  }),
  newerVersion: ({ path, found, supported }) => ({
    happened: `${path} was written by a newer version of Rehearse (format ${found}; this one knows up to ${supported}).`,
    kept: "The file was left as it is.",
    remedy: "Update Rehearse, then open it again.",
  }),
  needsMigration: ({ path, found, supported }) => ({
    happened: `${path} is from an older version of Rehearse (format ${found}; this one uses ${supported}).`,
    kept: "The file was left as it is.",
    remedy: "Open it once for writing, which brings it up to date.",
  }),
  openElsewhere: ({ path }) => ({
    happened: `${path} is open for writing in another window or program.`,
    kept: unchanged,
    remedy: "Close it there, or open it for reading only.",
  }),
  busy: ({ path }) => ({
    happened: `${path} was in use by another program for too long.`,
    kept: keptSaves,
    remedy: "Wait until the other program is done, then try again.",
  }),
  readOnlyPlace: ({ path }) => ({
    happened: `${path} cannot be written: the file, its folder or the disk is read-only.`,
    kept: unchanged,
    remedy: "Copy the file to a folder in which you can write, or open it for reading only.",
  }),
  noPermission: ({ path }) => ({
    happened: `You are not allowed to use ${path}.`,
    kept: unchanged,
    remedy: "Ask its owner for access, or choose another place.",
  }),
  unfinishedChanges: ({ path }) => ({
    happened: `A program ended while it was writing ${path}, and the file can only be read once that is tidied up.`,
    kept: "Everything that was confirmed as saved is in the file and in the -wal or -journal file beside it.",
    remedy:
      "Copy all of these files to a folder in which you can write, and open the space there for writing.",
  }),
  damaged: ({ path, what }) => ({
    happened: `${path} is damaged: ${what}.`,
    kept: "The file was left as it is. Whatever is not named here can still be read.",
    remedy: "Run `rehearse space check` for a list of what is damaged, and restore a backup.",
  }),
  diskFull: ({ path }) => ({
    happened: `The disk is full; ${path} could not be written.`,
    kept: keptSaves,
    remedy: "Free some space, then do it again.",
  }),
  inputOutput: ({ path, code }) => ({
    happened: `The disk failed to read or write ${path} (${code}).`,
    kept: keptSaves,
    remedy: "Check the disk or the connection to it, and make a backup to another disk.",
  }),
  tooLarge: ({ path }) => ({
    happened: `Something is too large to be kept in ${path}: a single part may have up to one billion bytes.`,
    kept: keptSaves,
    remedy: "Split what is saved or imported into smaller parts.",
  }),
  outOfMemory: ({ path }) => ({
    happened: `There was not enough memory to work with ${path}.`,
    kept: keptSaves,
    remedy: "Close other programs, then try again.",
  }),
  nodeTooOld: ({ path, found }) => ({
    happened: `Node.js ${found} is too old to open ${path}.`,
    kept: unchanged,
    remedy: "Use Node.js 22 or newer; `npm install` in Rehearse's folder brings its own.",
  }),
  notFound: ({ path, what }) => ({
    happened: `There is no ${what} in ${path}.`,
    kept: unchanged,
    remedy: "Check the name, or list what the space holds.",
  }),
  unexpected: ({ path, code, message }) => ({
    happened: `Working with ${path} failed in an unforeseen way (${code}: ${message}).`,
    kept: keptSaves,
    remedy: "Try again; if it happens again, please report it with these words.",
  }),
};

/** Three sentences or more for people. */
export function wordSpaceError(error: SpaceError): Wording {
  // The table's type says that the function under a kind takes an error of that kind.
  const word = wordings[error.kind] as (error: SpaceError) => Wording;
  return word(error);
}

/** The same in one line of text. */
export function describeSpaceError(error: SpaceError): string {
  const { happened, kept, remedy } = wordSpaceError(error);
  return `${happened} ${kept} ${remedy}`;
}
