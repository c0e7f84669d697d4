// Journeys of the space: drafts, versions, files. A draft may be wrong in all that makes a journey valid, but
// it has the shape that edits and the canvas need (shared/journey/read-draft.ts).

import { type } from "@orpc/contract";
import { z } from "zod";
import type { Problem } from "../base/problem.ts";
import type { EditHistory } from "../journey/edits/edit-history.ts";
import type { Journey } from "../journey/journey.ts";
import { idInput, jsonObjectInput, longestDocument, nameInput, pathInput, windowInput } from "./inputs.ts";
import { procedure } from "./refusal.ts";

export type JourneyStatus = "draft" | "published" | "paused" | "archived";

export interface RehearsalInShort {
  readonly entered: number;
  readonly completed: number;
  /** The journey, its definitions or the messages are not what was rehearsed any more. */
  readonly stale: boolean;
}

export interface JourneyRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly status: JourneyStatus;
  /** The newest numbered version; null where there is none yet. */
  readonly version: number | null;
  /** Whether there is a draft besides, or ahead of, the newest version. */
  readonly hasDraft: boolean;
  readonly stepCount: number;
  readonly changedAtMs: number;
  /** Errors of the draft, or of the newest version where there is no draft. */
  readonly errors: number;
  /** At the end of the last rehearsal; null where there was none. */
  readonly rehearsal: RehearsalInShort | null;
  /** The part of a running rehearsal that is done, 0 … 1; null where none runs. */
  readonly running: number | null;
}

export interface VersionFacts {
  readonly version: number;
  readonly savedAtMs: number;
  readonly stepCount: number;
}

export interface OpenedJourney {
  readonly id: string;
  readonly status: JourneyStatus;
  readonly changedAtMs: number;
  /** Ascending. */
  readonly versions: readonly VersionFacts[];
  /** What is worked on: the draft, or the newest version where there is no draft. */
  readonly document: Journey;
  /** Whether `document` is a draft that is saved as such. */
  readonly isDraft: boolean;
  /** Names the document as it is saved; the base of the next save. */
  readonly digest: string;
  /** What can be undone and done again; empty where nothing was edited yet. */
  readonly history: EditHistory;
}

export interface JourneyTemplate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly document: Journey;
}

export interface FileText {
  /** Name without folders, e.g. `cart-abandonment.journey.json`. */
  readonly name: string;
  readonly text: string;
}

export interface ImportedJourneys {
  readonly imported: readonly { readonly id: string; readonly name: string; readonly file: string }[];
  /** Files of which nothing was taken, each with all of its problems. */
  readonly refused: readonly { readonly file: string; readonly problems: readonly Problem[] }[];
}

/** Checked as JSON of bounded size; its edits are only ever applied by applyEdit, which checks them. */
const historyInput = jsonObjectInput;

const one = z.object({ id: idInput, window: windowInput });

export const journeyContract = {
  list: procedure.output(type<readonly JourneyRow[]>()),
  open: procedure.input(z.object({ id: idInput })).output(type<OpenedJourney>()),
  /** The document of a numbered version. */
  version: procedure.input(z.object({ id: idInput, version: z.int().min(1) })).output(type<Journey>()),
  templates: procedure.output(type<readonly JourneyTemplate[]>()),
  /** A new draft; null: blank. Its name is made different from all others ("Welcome 2"). */
  create: procedure
    .input(z.object({ window: windowInput, template: idInput.nullable() }))
    .output(type<{ readonly id: string }>()),
  /** A draft with this document, under a new id and a free name: for work that could not be saved elsewhere. */
  keepCopy: procedure
    .input(z.object({ window: windowInput, document: jsonObjectInput, name: nameInput }))
    .output(type<{ readonly id: string; readonly name: string }>()),
  /**
   * Saves the draft and its history together; confirmed when it is on disk. Refuses with kind "changedElsewhere"
   * where the saved document is not the one of `baseDigest`, "nameTaken" where another journey has the name, and
   * "otherSpace" where `space` is not the path of the open one, and with the words of the space where it cannot be
   * written. Then the draft is as it was.
   */
  save: procedure
    .input(
      z.object({
        id: idInput,
        window: windowInput,
        /** That the journey was opened in; absent: whichever is open. */
        space: pathInput.optional(),
        baseDigest: z.string().max(200),
        document: jsonObjectInput,
        history: historyInput,
      }),
    )
    .output(type<{ readonly digest: string; readonly savedAtMs: number }>()),
  /** Keeps the draft as the next numbered version, which never changes. Refuses a journey with errors. */
  keepVersion: procedure.input(one).output(type<{ readonly version: number }>()),
  /** Names the list in a menu or dialog; of a journey that is open, renaming is an edit. */
  rename: procedure.input(one.extend({ name: nameInput })).output(type<void>()),
  /** A copy with new ids and keys, under a free name. */
  clone: procedure.input(one).output(type<{ readonly id: string; readonly name: string }>()),
  setArchived: procedure.input(one.extend({ archived: z.boolean() })).output(type<void>()),
  /** Hidden from every list until it is taken back. */
  delete: procedure.input(one).output(type<void>()),
  undelete: procedure.input(one).output(type<void>()),
  /** The documents as files, byte for byte what FORMATS.md says; `version` null: what is worked on. */
  exportFiles: procedure
    .input(z.object({ ids: z.array(idInput).min(1).max(10_000), version: z.int().min(1).nullable() }))
    .output(type<readonly FileText[]>()),
  /** Each file wholly or not at all, as drafts; ids and names that are taken are made new. */
  importFiles: procedure
    .input(
      z.object({
        window: windowInput,
        files: z
          .array(z.object({ name: z.string().max(500), text: z.string().max(longestDocument) }))
          .min(1)
          .max(1000),
      }),
    )
    .output(type<ImportedJourneys>()),
};
