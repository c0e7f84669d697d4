// The words for what keeps people's data from being brought in, taken out or deleted: what happened, what was kept,
// what to do. What is wrong inside a file is worded in import-refusal.ts.

import type { Refusal } from "../../../shared/api/refusal.ts";
import { Refused } from "../refused.ts";

/** Names are those of files as people know them; `work` is a piece of work in words, e.g. “a.csv” is being imported. */
export type DataRefusalCause =
  | { readonly kind: "fileGone" }
  | { readonly kind: "fileNotWhole"; readonly name: string }
  | { readonly kind: "tooManyFiles"; readonly most: number }
  | { readonly kind: "fileTooLarge"; readonly name: string; readonly mostBytes: number }
  | { readonly kind: "noRoom"; readonly name: string; readonly folder: string }
  | {
      readonly kind: "pieceOutOfPlace";
      readonly name: string;
      readonly found: number;
      readonly expected: number;
    }
  | { readonly kind: "notReadable"; readonly name: string; readonly found: string }
  | { readonly kind: "notWritable"; readonly name: string; readonly found: string }
  | { readonly kind: "diskFailed"; readonly place: string; readonly found: string }
  | { readonly kind: "working"; readonly work: string }
  | { readonly kind: "cancelled"; readonly what: string }
  | { readonly kind: "workFailed"; readonly what: string }
  | { readonly kind: "mappingNotValid"; readonly problems: string }
  | { readonly kind: "tooManyMappings"; readonly most: number }
  | { readonly kind: "noReport" }
  | { readonly kind: "unknownImport" }
  | { readonly kind: "unknownPerson"; readonly userId: string }
  | { readonly kind: "noKey"; readonly found: string };

type Of<K extends DataRefusalCause["kind"]> = Extract<DataRefusalCause, { readonly kind: K }>;
type Words = Omit<Refusal, "kind">;

const nothing = "Nothing was imported, and the people of this space are as they were.";
const unchanged = "The people of this space are as they were.";

const gibibytes = (bytes: number): string => `${Math.floor(bytes / 2 ** 30)} GB`;

const wordings: { readonly [K in DataRefusalCause["kind"]]: (cause: Of<K>) => Words } = {
  fileGone: () => ({
    happened: "This file was put away, and Rehearse does not have it any more.",
    kept: nothing,
    remedy: "Choose the file again.",
  }),
  fileNotWhole: ({ name }) => ({
    happened: `“${name}” has not arrived as a whole yet.`,
    kept: nothing,
    remedy: "Wait until it has, or choose it again.",
  }),
  tooManyFiles: ({ most }) => ({
    happened: `One window can have ${most} files at a time.`,
    kept: "The files that were given before are still there.",
    remedy: "Import these first, or take some of them away.",
  }),
  fileTooLarge: ({ name, mostBytes }) => ({
    happened: `“${name}” is larger than the ${gibibytes(mostBytes)} that a window can hand over.`,
    kept: nothing,
    remedy: "Split it, or import it by `rehearse import`, which reads it where it lies.",
  }),
  noRoom: ({ name, folder }) => ({
    happened: `There is not enough room on the disk of ${folder} to take “${name}”.`,
    kept: nothing,
    remedy: "Free some space there, then choose the file again.",
  }),
  pieceOutOfPlace: ({ name, found, expected }) => ({
    happened: `A piece of “${name}” came out of its place: found byte ${found}, expected ${expected}.`,
    kept: nothing,
    remedy: "Choose the file again.",
  }),
  notReadable: ({ name, found }) => ({
    happened: `“${name}” cannot be read: found ${found}.`,
    kept: nothing,
    remedy: "Choose another file, or check this one.",
  }),
  notWritable: ({ name, found }) => ({
    happened: `“${name}” could not be put aside for reading: found ${found}.`,
    kept: nothing,
    remedy: "Check the disk, then choose the file again.",
  }),
  diskFailed: ({ place, found }) => ({
    happened: `Rehearse could not work in ${place}: found ${found}.`,
    kept: unchanged,
    remedy: "Check the disk and make room on it, then do it again.",
  }),
  working: ({ work }) => ({
    happened: `${work} at the moment, and one change of the people is made at a time.`,
    kept: "That goes on.",
    remedy: "Wait until it is done, or cancel it first.",
  }),
  cancelled: ({ what }) => ({
    happened: `${what} was cancelled.`,
    kept: unchanged,
    remedy: "Begin again whenever you like.",
  }),
  workFailed: ({ what }) => ({
    happened: `${what} ended early, by a mistake in Rehearse.`,
    kept: unchanged,
    remedy: "Try again; if it happens again, please report it.",
  }),
  mappingNotValid: ({ problems }) => ({
    happened: `The meaning of the columns is not complete: ${problems}.`,
    kept: nothing,
    remedy: "Say what the columns named here mean.",
  }),
  tooManyMappings: ({ most }) => ({
    happened: `${most} mappings are saved already, and no more are kept.`,
    kept: "The saved ones are as they were.",
    remedy: "Delete one that is not used any more.",
  }),
  noReport: () => ({
    happened: "There is no list of skipped lines for this.",
    kept: unchanged,
    remedy: "Check the files again.",
  }),
  unknownImport: () => ({
    happened: "This import is not in the space any more.",
    kept: unchanged,
    remedy: "It may have been undone in another window; look at the list again.",
  }),
  unknownPerson: ({ userId }) => ({
    happened: `This space has nobody with the id “${userId}”.`,
    kept: unchanged,
    remedy: "They may have been deleted in another window; search again.",
  }),
  noKey: ({ found }) => ({
    happened: `Values cannot be hashed: the secret that this needs cannot be kept on this computer (found ${found}).`,
    kept: nothing,
    remedy: "Make the folder of your settings writable, or mask the values or leave them out instead.",
  }),
};

export const dataRefused = (cause: DataRefusalCause): Refused => new Refused(wordDataRefusal(cause));

export function wordDataRefusal(cause: DataRefusalCause): Refusal {
  // The table's type says that the function under a kind takes a cause of that kind.
  const word = wordings[cause.kind] as (cause: DataRefusalCause) => Words;
  return { kind: cause.kind, ...word(cause) };
}
